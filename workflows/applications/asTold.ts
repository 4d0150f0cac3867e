import type { Listed } from '../../models/store/gates/shownRow.ts';

type Case = Pick<Listed<'application'>, 'state' | 'reason' | 'decidedAt' | 'undoUntil'> & { reviewData?: unknown };

/** Decided, but it may still be taken back: its person is told what came of it only then. */
export const isBeingSent = ({ undoUntil }: Pick<Case, 'undoUntil'>): boolean =>
  undoUntil !== null && Date.parse(undoUntil) > Date.now();

/** The case as its person is told of it: until the decision is sent it is under review. */
export const asTold = <C extends Case>(row: C): C =>
  isBeingSent(row)
    ? { ...row, state: 'opened', reason: null, decidedAt: null, ...('reviewData' in row && { reviewData: null }) }
    : row;
