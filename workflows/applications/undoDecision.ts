// A decision is one click, in bulk too quick for many people at once, so for some minutes one click takes it back.
// Until then the messages of it wait; what has moved on since stays as it is, and says why.

import type { UndoableDecision, UndoResult } from '../../contract/bulk.ts';
import { AppError, Conflict } from '../../errors.ts';
import { isIn, statesIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor, list } from '../../models/store/gates/read.ts';
import { find } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { loadCase } from '../cases/loadCases.ts';
import { takeBackDecisions } from '../cases/undoCases.ts';
import { rulebook } from '../documents/rulebook.ts';

export const undoMinutes = 10;
const mostShown = 200;

/** Takes decisions back, each case in its own transaction: the case, the membership, the messages. */
export async function undoDecisions(actor: Actor, ids: readonly string[], now = new Date()): Promise<UndoResult> {
  const result: UndoResult = { undone: [], refused: [] };
  for (const id of ids) {
    try {
      await undoDecision(actor, id, now);
      result.undone.push(id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      result.refused.push({ id, why: error.text.zh });
    }
  }
  return result;
}

/** What this person has decided and may still take back, the soonest lost first. */
export async function undoableDecisions(actor: Actor, now = new Date()): Promise<UndoableDecision[]> {
  const found = await find(
    'application',
    { decidedById: actor.accountId, undoUntil: { gt: now.toISOString() }, state: statesIn('application', 'decided') },
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

async function undoDecision(actor: Actor, id: string, now: Date): Promise<Created<'application'>> {
  await getFor(actor, 'application', id, 'approve');
  const book = await rulebook();
  return transact(actor, { action: 'undo' }, async (tx) => {
    const application = await tx.lock('application', id);
    assertUndoable(actor, application, now);
    const [undone] = await takeBackDecisions(tx, book, [await loadCase(tx, book, application)]);
    return undone as Created<'application'>;
  });
}

function assertUndoable(actor: Actor, application: Rows['application'], now: Date): void {
  if (!isIn('application', application, 'decided') || !application.undoUntil)
    throw new Conflict('not-undoable', '这件的决定不能撤销', 'This decision cannot be taken back');
  if (application.decidedById !== actor.accountId)
    throw new Conflict('not-yours', '只有作出决定的本人可以撤销', 'Only who decided it can take it back');
  if (Date.parse(application.undoUntil) <= now.getTime())
    throw new Conflict(
      'too-late',
      `已超过${undoMinutes}分钟，不能撤销`,
      `More than ${undoMinutes} minutes have passed`,
    );
}
