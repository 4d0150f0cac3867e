export type BulkOutcome = { done: number; refused: number; leftAlone: number };

/** What came of an act on many rows, as a message and how it sounds. Nothing done is not a success. */
export function bulkSaying({ done, refused, leftAlone }: BulkOutcome): {
  message: string;
  type: 'success' | 'warning';
} {
  if (done + refused === 0) return { message: 'huiji.bulk.none', type: 'warning' };
  if (refused > 0) return { message: 'huiji.bulk.refused', type: 'warning' };
  return { message: leftAlone > 0 ? 'huiji.bulk.some' : 'huiji.bulk.done', type: 'success' };
}
