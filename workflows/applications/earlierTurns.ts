import { find } from '../../models/store/sql/find.ts';

export type Turn = { action: 'submit' | 'return' | 'withdraw'; at: string };

/** How a case went to and fro before it was handed in last: what its own columns have forgotten since. */
export async function earlierTurns(applicationId: string): Promise<Turn[]> {
  const rows = await find(
    'audit',
    { resource: 'application', recordId: applicationId, action: ['submit', 'return', 'withdraw'] },
    { order: 'createdAt', limit: 100 },
  );
  const turns = rows.map(({ action, createdAt }) => ({ action: action as Turn['action'], at: createdAt }));
  return turns.slice(
    0,
    Math.max(
      0,
      turns.findLastIndex(({ action }) => action === 'submit'),
    ),
  );
}
