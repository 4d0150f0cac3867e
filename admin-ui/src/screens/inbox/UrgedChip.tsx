import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWriting } from '../../providers/useWriting.ts';

/** That the applicant has asked for the decision, and when. */
export function UrgedChip({ urgedAt }: { urgedAt: string | null | undefined }) {
  const translate = useTranslate();
  const writing = useWriting();
  if (!urgedAt) return null;
  return <Chip size="small" color="error" label={translate('huiji.inbox.urged')} title={writing.moment(urgedAt)} />;
}
