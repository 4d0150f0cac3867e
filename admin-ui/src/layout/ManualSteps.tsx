import BookIcon from '@mui/icons-material/MenuBookOutlined';
import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useLocation, useTranslate } from 'react-admin';
import type { ManualStep } from '../../../contract/manualStep.ts';
import { resourceMeta } from '../providers/meta.ts';
import { requestJson } from '../providers/requestJson.ts';
import { screenAt } from './screenAt.ts';

/** The steps of the manual that this screen serves; where none does, nothing. Their text is one tap away. */
export function ManualSteps() {
  const translate = useTranslate();
  const screen = screenAt(useLocation().pathname, (path) => resourceMeta(path) !== undefined);
  const { data: all = [] } = useManualSteps();
  const steps = all.filter(({ screens }) => screens.includes(screen));
  if (steps.length === 0) return null;
  const named = steps.map(({ step }) => step).join(translate('huiji.manual.between'));
  return (
    <Box
      component="details"
      key={screen}
      data-testid="manual"
      sx={{
        fontSize: 13,
        lineHeight: '21px',
        color: 'text.secondary',
        overflowWrap: 'anywhere',
        '&[open]': { width: '100%' },
        '& summary': { cursor: 'pointer', py: 0.5, width: 'fit-content' },
      }}
    >
      <summary>
        <BookIcon fontSize="inherit" sx={{ verticalAlign: '-2px', mr: 0.5 }} />
        {translate('huiji.manual.serves', { steps: named })}
      </summary>
      <Box component="dl" sx={{ m: 0, mb: 1, maxWidth: '70ch', lineHeight: 1.7 }}>
        {steps.map(({ id, manual, step, says }) => (
          <Box key={id} sx={{ mt: 0.5 }}>
            <Box component="dt" sx={{ fontWeight: 600 }}>
              {translate('huiji.manual.step', { manual, step })}
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              {says}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const useManualSteps = () =>
  useQuery<ManualStep[]>({
    queryKey: ['manualSteps', useLocale()],
    queryFn: () => requestJson('/manualSteps').then(({ json }) => json),
    staleTime: Number.POSITIVE_INFINITY,
  });
