type Color = 'success' | 'warning' | 'error' | 'info' | 'default';

const colors: Record<string, Color> = {
  green: 'success',
  amber: 'warning',
  red: 'error',
  approved: 'success',
  active: 'success',
  published: 'success',
  sent: 'success',
  finished: 'success',
  pending: 'warning',
  returned: 'warning',
  draft: 'default',
  submitted: 'info',
  opened: 'info',
  running: 'info',
  queued: 'info',
  sending: 'info',
  rejected: 'error',
  dead: 'error',
  failed: 'error',
  disabled: 'default',
  closed: 'default',
  ended: 'default',
  withdrawn: 'default',
  expired: 'default',
  retained: 'default',
};

/** States and lights carry a colour besides their word; other choices do not. */
export const choiceColor = (field: string, value: string): Color | undefined =>
  field === 'state' || field === 'light' ? (colors[value] ?? 'default') : undefined;
