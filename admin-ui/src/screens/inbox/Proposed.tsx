import { Alert } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import type { ProposedDecision } from '../../../../contract/explanation.ts';
import { formatDateTime } from '../../fields/formatDateTime.ts';
import { actionTitle } from '../../generic/actionTitle.ts';

/** A decision that waits for a second person: who proposed what, when and why. */
export function Proposed({ proposal }: { proposal: ProposedDecision | null }) {
  const translate = useTranslate();
  const locale = useLocale();
  if (!proposal) return null;
  const { by, at, verb, reason, isMine } = proposal;
  return (
    <Alert severity="info" sx={{ mb: 1 }}>
      {translate('huiji.inbox.proposed', { by, at: formatDateTime(at), action: actionTitle(verb, locale) })}
      {reason && `${translate('huiji.history.reason')}：${reason}。`}
      {translate(isMine ? 'huiji.inbox.awaitsSecond' : 'huiji.inbox.beSecond')}
    </Alert>
  );
}
