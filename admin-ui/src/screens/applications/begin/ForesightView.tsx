import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Foresight } from '../../../../../contract/processes.ts';
import { NamedRows } from '../../../fields/NamedRows.tsx';
import { Foreseen } from '../../../forms/Foreseen.tsx';
import { VerdictView } from '../../inbox/VerdictView.tsx';

/** What will come of it, and what the rules say to it. */
export function ForesightView({ foresight: { answers, sentences, refusals, verdict } }: { foresight: Foresight }) {
  const translate = useTranslate();
  return (
    <Box role="status" sx={{ mt: 2 }}>
      <NamedRows rows={answers.map(({ name, title, label }) => ({ name, title, value: label }))} />
      <Foreseen sentences={sentences} />
      {refusals.map((why) => (
        <Alert key={why} severity="error" sx={{ my: 1 }}>
          {why}
        </Alert>
      ))}
      {verdict && (
        <Box component="details" sx={{ my: 1, '& summary': { cursor: 'pointer', py: 0.5 } }}>
          <summary>{translate('huiji.inbox.verdict')}</summary>
          <VerdictView verdicts={[verdict]} />
        </Box>
      )}
    </Box>
  );
}
