import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { daysUntil } from './queues.ts';

/** How urgent: in words and in colour. */
export function DueChip({ dueOn }: { dueOn: string | null | undefined }) {
  const translate = useTranslate();
  if (!dueOn) return null;
  const days = daysUntil(dueOn);
  const color = days < 0 ? 'error' : days === 0 ? 'warning' : 'default';
  const label =
    days < 0
      ? translate('huiji.inbox.overdueDays', { days: -days })
      : days === 0
        ? translate('huiji.inbox.dueToday')
        : translate('huiji.inbox.daysLeft', { days });
  return (
    <Chip
      size="small"
      color={color}
      variant={days < 0 ? 'filled' : 'outlined'}
      label={label}
      title={dueOn.slice(0, 10)}
    />
  );
}
