import { Alert, Box, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, useTranslate } from 'react-admin';
import { requestJson } from '../../providers/requestJson.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { undoableKey, useUndo } from './useUndo.ts';

/** What was decided a moment ago, and one click to take it back; gone when the time is over. */
export function UndoDecisions() {
  const translate = useTranslate();
  const writing = useWriting();
  const { undo, isBusy } = useUndo();
  const { data = [] } = useQuery({
    queryKey: undoableKey,
    queryFn: () => requestJson('/applications/undoable').then(({ json }) => json),
    refetchInterval: 20_000,
  });
  const cases = data.filter(({ undoUntil }) => Date.parse(undoUntil) > Date.now());
  const [first] = cases;
  if (!first) return null;
  return (
    <Alert
      severity="info"
      sx={{ mt: 1, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
      action={
        <Button color="inherit" size="small" disabled={isBusy} onClick={() => undo(cases.map(({ id }) => id))}>
          {translate('huiji.inbox.undoAll')}
        </Button>
      }
    >
      {translate('huiji.inbox.undoable', { count: cases.length, until: writing.time(first.undoUntil) })}
      <Box component="details" sx={{ '& summary': { cursor: 'pointer', py: 0.5 } }}>
        <summary>{translate('huiji.inbox.undoEach')}</summary>
        {cases.map(({ id, number, applicantName }) => (
          <Box key={id} sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <Link to={`/inbox/${id}?queue=reviewed`}>{`${applicantName} ${number}`}</Link>
            <Button
              size="small"
              disabled={isBusy}
              onClick={() => undo([id])}
              aria-label={`${translate('huiji.inbox.undo')} ${number}`}
            >
              {translate('huiji.inbox.undo')}
            </Button>
          </Box>
        ))}
      </Box>
    </Alert>
  );
}
