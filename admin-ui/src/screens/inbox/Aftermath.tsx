import { Alert, DialogContentText } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Explanation } from '../../../../contract/explanation.ts';
import type { Row } from '../../providers/meta.ts';

/** Before a decision: that the rules say otherwise, and whether it can be taken back. */
export function Aftermath({ row, verb, after }: { row: Row; verb: string; after: Explanation['after'] }) {
  const translate = useTranslate();
  const against = (verb === 'reject' && row.light === 'green') || (verb === 'approve' && row.light === 'red');
  const undoes = verb === 'reject' && row.reviewWhen === 'after';
  return (
    <>
      <DialogContentText sx={{ mb: 1 }}>{`${row.applicantName} ${row.number ?? ''}`}</DialogContentText>
      {against && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {translate(verb === 'reject' ? 'huiji.inbox.rejectsGreen' : 'huiji.inbox.approvesRed')}
        </Alert>
      )}
      <DialogContentText sx={{ mb: 1 }}>
        {undoes && translate('huiji.inbox.undoesEffect')}
        {translate(`huiji.inbox.after.${after[verb] ?? 'atOnce'}`)}
      </DialogContentText>
    </>
  );
}
