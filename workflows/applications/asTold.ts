import type { Listed } from '../../models/store/gates/shownRow.ts';
import { isBeingSent } from '../cases/isBeingSent.ts';

type Case = Pick<Listed<'application'>, 'state' | 'reason' | 'decidedAt' | 'undoUntil'> & { reviewData?: unknown };

/** The case as its person is told of it: until the decision is sent it is under review. */
export const asTold = <C extends Case>(row: C): C =>
  isBeingSent(row)
    ? { ...row, state: 'opened', reason: null, decidedAt: null, ...('reviewData' in row && { reviewData: null }) }
    : row;
