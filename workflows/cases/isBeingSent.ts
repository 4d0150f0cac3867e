import type { Rows } from '../../models/rows.ts';

/** Decided, but it may still be taken back: its person is told what came of it only then. */
export const isBeingSent = ({ undoUntil }: Pick<Rows['application'], 'undoUntil'>): boolean =>
  undoUntil !== null && Date.parse(undoUntil) > Date.now();
