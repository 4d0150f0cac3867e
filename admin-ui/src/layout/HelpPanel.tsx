import HelpIcon from '@mui/icons-material/HelpOutlined';
import { Box } from '@mui/material';
import { useStore, useTranslate } from 'react-admin';
import type { Title } from '../../../contract/words.ts';
import { useWords } from '../providers/useWords.ts';
import { ManualSteps } from './ManualSteps.tsx';

/** A few sentences about this screen, or what a resource says of itself; folded until wanted, it stays as the reader left it. Beside it, the manual. */
export function HelpPanel({ of, own }: { of: string; own?: Title | undefined }) {
  const translate = useTranslate();
  const words = useWords();
  const [isOpen, setOpen] = useStore('help.open', false);
  const text = own ? words(own) : translate(`huiji.help.${of}`);
  return (
    <Box sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', columnGap: 3 }}>
      <Box
        component="details"
        open={isOpen}
        onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}
        sx={{
          '&[open]': { width: '100%' },
          fontSize: 14,
          color: 'text.secondary',
          '& summary': { cursor: 'pointer', py: 0.5, width: 'fit-content' },
        }}
      >
        <summary>
          <HelpIcon fontSize="inherit" sx={{ verticalAlign: '-2px', mr: 0.5 }} />
          {translate('huiji.help.title')}
        </summary>
        <Box component="p" sx={{ m: 0, mb: 1, maxWidth: '70ch', lineHeight: 1.7 }}>
          {text}
        </Box>
      </Box>
      <ManualSteps />
    </Box>
  );
}
