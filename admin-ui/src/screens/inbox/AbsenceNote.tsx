import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useWriting } from '../../providers/useWriting.ts';
import { useDesk } from './useDesk.ts';

/** That the reader is away, and who has his cases; or for whom he stands in. */
export function AbsenceNote() {
  const translate = useTranslate();
  const writing = useWriting();
  const { absence, standsInFor } = useDesk();
  const said = [
    ...(absence
      ? [
          translate(absence.deputy ? 'huiji.inbox.awayWith' : 'huiji.inbox.awayWithout', {
            until: writing.day(absence.untilOn),
            who: absence.deputy,
          }),
        ]
      : []),
    ...standsInFor.map(({ name, untilOn }) =>
      translate('huiji.inbox.standsIn', { who: name, until: writing.day(untilOn) }),
    ),
  ];
  if (said.length === 0) return null;
  return (
    <Alert
      severity="info"
      sx={{ mt: 1 }}
      action={
        <Button component={Link} to="/absences" color="inherit" size="small">
          {translate('huiji.inbox.absences')}
        </Button>
      }
    >
      {said.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </Alert>
  );
}
