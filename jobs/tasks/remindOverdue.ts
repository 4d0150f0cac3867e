import { remindOverdue } from '../../workflows/reviews/remindOverdue.ts';
import type { Task } from '../task.ts';

export const remindOverdueTask: Task<'review.overdue'> = ({ signal }) => remindOverdue(undefined, signal);
