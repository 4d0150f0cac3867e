// Many cases decided at once, and taken back.

export type Ids = {
  /** @maxItems 200 */
  ids: string[];
};

/** One that was left as it is, and why. */
export type LeftOut = { id: string; why: string };

export type BulkResult = { approved: string[]; refused: LeftOut[] };
export type UndoResult = { undone: string[]; refused: LeftOut[] };

/** A case decided a moment ago, which can still be taken back. */
export type UndoableDecision = { id: string; number: string; applicantName: string; undoUntil: string };
