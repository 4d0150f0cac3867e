import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ExplainedVerdict, FlippedVerdict } from '../../../../contract/explanation.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { LightChip } from './LightChip.tsx';

/** What the rules said at submission and what they say today, side by side. */
export function FlippedVerdicts({ verdicts }: { verdicts: readonly FlippedVerdict[] }) {
  const translate = useTranslate();
  if (verdicts.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ my: 1, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      {translate('huiji.inbox.flipped')}
      {verdicts.map(({ decision, title, before, now }) => (
        <Box key={decision} component="section" sx={{ mt: 1 }}>
          <Typography component="h4" variant="subtitle2">
            {title}
          </Typography>
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', gap: 1 }}>
            <OneSide title={translate('huiji.inbox.before')} verdict={before} />
            <OneSide title={translate('huiji.inbox.today')} verdict={now} />
          </Box>
        </Box>
      ))}
    </Alert>
  );
}

function OneSide({ title, verdict: { light, at, reason } }: { title: string; verdict: ExplainedVerdict }) {
  const writing = useWriting();
  return (
    <Box sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 1 }}>
      <Typography variant="body2">{`${title} · ${writing.moment(at)}`}</Typography>
      <LightChip light={light} />
      {reason && (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {reason}
        </Typography>
      )}
    </Box>
  );
}
