import { Alert } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import type { ProposedDecision } from '../../../../contract/explanation.ts';
import { actionTitle } from '../../generic/actionTitle.ts';
import { useWriting } from '../../providers/useWriting.ts';

/** A decision that waits for a second person: who proposed what, when and why. */
export function Proposed({ proposal }: { proposal: ProposedDecision | null }) {
  const translate = useTranslate();
  const locale = useLocale();
  const writing = useWriting();
  if (!proposal) return null;
  const { by, at, verb, reason, isMine } = proposal;
  return (
    <Alert severity="info" sx={{ mb: 1 }}>
      {translate('huiji.inbox.proposed', { by, at: writing.moment(at), action: actionTitle(verb, locale) })}
      {reason && writing.labelled(translate('huiji.history.reason'), reason) + writing.stop}
      {translate(isMine ? 'huiji.inbox.awaitsSecond' : 'huiji.inbox.beSecond')}
    </Alert>
  );
}
