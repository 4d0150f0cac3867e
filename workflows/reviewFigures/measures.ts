// What is counted of review, each as the filter of the list that holds exactly these cases.
import { addDays } from '../../civilDay.ts';
import type { Period, ReviewMeasure } from '../../contract/reviewFigures.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import { today } from '../today.ts';
import { type Moments, momentsOf } from './period.ts';

type Filter = Record<string, unknown>;

/** @param appeals the processes that take back what was decided */
export function measuresOf(period: Period, appeals: readonly string[]): Record<ReviewMeasure, Filter> {
  const { start, end, last } = momentsOf(period);
  const within = (field: string): Filter => ({ [`${field}_gte`]: start, [`${field}_lte`]: last });
  const decided = (state: readonly string[]): Filter => ({ state, ...within('decidedAt') });
  return {
    received: within('firstSubmittedAt'),
    decided: decided(statesIn('application', 'decided')),
    approved: decided(['approved']),
    rejected: decided(['rejected']),
    returned: within('returnedAt'),
    timed: within('firstDecidedAt'),
    overdue: overdueAtEnd(period, { end, last }),
    undone: within('undoneAt'),
    upheld: { ...decided(['approved']), process: [...appeals] },
  };
}

/**
 * What waited past its day when the period ended, or waits so now while it runs. A case that was returned and submitted anew
 * since is no longer among them: its day is another.
 */
function overdueAtEnd({ to }: Period, { end, last }: Pick<Moments, 'end' | 'last'>): Filter {
  const day = today();
  const waits: Filter = { state: statesIn('application', 'inProgress') };
  if (to >= day) return { ...waits, dueOn_lte: addDays(day, -1) };
  return {
    submittedAt_lte: last,
    dueOn_lte: to,
    or: [
      waits,
      { state: statesIn('application', 'decided'), decidedAt_gte: end },
      { state: 'returned', returnedAt_gte: end },
    ],
  };
}
