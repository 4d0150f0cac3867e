import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { daysBetween } from '../../../../civilDay.ts';
import { useToday } from '../../providers/serverClock.ts';
import { useWriting } from '../../providers/useWriting.ts';

/** How urgent: in words and in colour. */
export function DueChip({ dueOn }: { dueOn: string | null | undefined }) {
  const translate = useTranslate();
  const writing = useWriting();
  const today = useToday();
  if (!dueOn) return null;
  const days = daysBetween(today, dueOn.slice(0, 10));
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
      title={writing.day(dueOn)}
    />
  );
}
