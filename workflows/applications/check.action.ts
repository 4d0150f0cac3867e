// The second look at what was drawn: it stands, or it goes back to those who review it.
import { Conflict } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { getFor } from '../../models/store/gates/read.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { assertPossible } from '../assertPossible.ts';
import { assertChecker } from '../cases/assertChecker.ts';
import { type CaseRow, loadCase } from '../cases/loadCases.ts';
import { canBeTakenBack, takeBackDecisions } from '../cases/undoCases.ts';
import { rulebook } from '../documents/rulebook.ts';
import { enqueueNotice } from '../notices/enqueueNotice.ts';
import { nameEvent } from '../notices/noticeEvents.ts';
import { verbsOf } from '../verb.ts';

type Checked = Created<'application'>;

export const verbs = verbsOf('application', {
  confirmCheck: (actor, id) => check(actor, id, 'confirmCheck', null, async (tx, row) => close(tx, row, 'confirmed')),
  object: async (actor, id, { reason }) => {
    const note = String(reason);
    try {
      return await check(actor, id, 'object', note, (tx, row) => reopen(tx, row, note));
    } catch (error) {
      if (!(error instanceof Stays)) throw error;
      const kept = `${note}（${error.because}，未能退回重审）`;
      return check(actor, id, 'object', kept, async (tx, row) => close(tx, row, 'objected', kept));
    }
  },
});

/** @throws NotFound, Forbidden (scope, own case, own decision, another union's check), Conflict (not drawn, checked already) */
async function check(
  actor: Actor,
  id: string,
  action: 'confirmCheck' | 'object',
  reason: string | null,
  work: (tx: Tx, row: CaseRow) => Promise<Checked>,
): Promise<Checked> {
  await getFor(actor, 'application', id, action);
  return transact(actor, { action, reason }, async (tx) => {
    const application = await tx.lock('application', id);
    assertPossible('application', application, action);
    await assertChecker(actor, application);
    return work(tx, application);
  });
}

const close = (tx: Tx, row: CaseRow, spotCheck: 'confirmed' | 'objected', checkNote: string | null = null): Checked =>
  tx.update('application', row, { spotCheck, checkNote, checkUnionId: null, checkedAt: new Date().toISOString() });

/** It waits again for those who review it, and its person hears of it. @throws Stays where what came of it is past taking back */
async function reopen(tx: Tx, row: CaseRow, note: string): Promise<Checked> {
  const book = await rulebook();
  const loaded = await loadCase(tx, book, row);
  if (!canBeTakenBack(loaded, 'approve')) throw new Stays('办成以后不能撤销');
  const [waiting] = await takeBackDecisions(tx, book, [loaded], { retells: true }).catch((error: unknown) => {
    throw error instanceof Conflict ? new Stays(error.text.zh) : error;
  });
  // Whoever was told of a decision had one, however it ends now.
  const asTold = tx.update('application', waiting as Checked, {
    light: 'amber',
    silentOn: null,
    firstDecidedAt: row.firstDecidedAt ?? null,
  });
  const reopened = close(tx, asTold, 'objected', note);
  const { account, union } = loaded.found;
  enqueueNotice(tx, loaded.process.rules, {
    template: 'case.reopened',
    event: nameEvent('case.reopened', row.id, reopened.version),
    accountId: account.id,
    unionId: union.id,
    applicationId: row.id,
    variables: {
      'application.number': reopened.number,
      'application.title': reopened.title,
      'union.name': union.name,
    },
  });
  return reopened;
}

/** The objection is kept; what came of the case has to be put right by a process of its own. */
class Stays extends Error {
  readonly because: string;
  constructor(because: string) {
    super(because);
    this.because = because;
  }
}
