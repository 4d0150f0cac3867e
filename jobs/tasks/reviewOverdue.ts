import { remindOverdue } from '../../workflows/reviews/remindOverdue.ts';
import { task } from '../task.ts';

export const reviewOverdue = task({
  name: 'review.overdue',
  title: { zh: '审核超期提醒', en: 'Overdue reminders' },
  every: '0 9 * * *',
  results: { reminded: { zh: '已提醒', en: 'Reminded' } },
  run: ({ signal }) => remindOverdue(undefined, signal),
});
