// A bulk approval is one click too quick for many people at once, so for some minutes one click takes it back.
// Until then the messages of it wait; what has moved on since stays as it is, and says why.

import type { UndoableApproval, UndoResult } from '../../contract/bulk.ts';
import { AppError, Conflict } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor, list } from '../../models/store/gates/read.ts';
import { find } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { loadCase } from '../cases/loadCases.ts';
import { takeBackApprovals } from '../cases/undoCases.ts';
import { rulebook } from '../documents/rulebook.ts';

export const undoMinutes = 10;
const mostShown = 200;

/** Takes bulk approvals back, each case in its own transaction: the case, the membership, the messages. */
export async function undoApprovals(actor: Actor, ids: readonly string[], now = new Date()): Promise<UndoResult> {
  const result: UndoResult = { undone: [], refused: [] };
  for (const id of ids) {
    try {
      await undoApproval(actor, id, now);
      result.undone.push(id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      result.refused.push({ id, why: error.text.zh });
    }
  }
  return result;
}

/** What this person approved in bulk and may still take back, the soonest lost first. */
export async function undoableApprovals(actor: Actor, now = new Date()): Promise<UndoableApproval[]> {
  const found = await find(
    'application',
    { decidedById: actor.accountId, undoUntil: { gt: now.toISOString() }, state: 'approved' },
    { order: 'undoUntil', limit: mostShown },
  );
  if (!found.length) return [];
  const { rows } = await list(actor, 'application', {
    filter: { id: found.map(({ id }) => id) },
    range: [0, mostShown - 1],
  });
  const until = new Map(found.map((row) => [row.id, row.undoUntil]));
  return rows.map(({ id, number, applicantName }) => ({ id, number, applicantName, undoUntil: until.get(id) ?? '' }));
}

async function undoApproval(actor: Actor, id: string, now: Date): Promise<Created<'application'>> {
  await getFor(actor, 'application', id, 'approve');
  const book = await rulebook();
  return transact(actor, { action: 'undo' }, async (tx) => {
    const application = await tx.lock('application', id);
    assertUndoable(actor, application, now);
    const [undone] = await takeBackApprovals(tx, book, [await loadCase(tx, book, application)]);
    return undone as Created<'application'>;
  });
}

function assertUndoable(actor: Actor, application: Rows['application'], now: Date): void {
  if (application.state !== 'approved' || !application.undoUntil)
    throw new Conflict('not-bulk', '这件不是批量通过的，不能撤销', 'It was not approved in bulk');
  if (application.decidedById !== actor.accountId)
    throw new Conflict('not-yours', '只有批量通过的本人可以撤销', 'Only who approved it can take it back');
  if (Date.parse(application.undoUntil) <= now.getTime())
    throw new Conflict(
      'too-late',
      `已超过${undoMinutes}分钟，不能撤销`,
      `More than ${undoMinutes} minutes have passed`,
    );
}
