// Where the process says so, a case that nobody has decided in time counts as approved (silence of N days).

import { AppError } from '../../errors.ts';
import { isIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import { jobActor } from '../../models/store/gates/actor.ts';
import { silentCases } from '../../models/store/queries/applications.ts';
import { inBatches } from '../../models/store/sql/inBatches.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { ownReasons } from '../audit/ownReasons.ts';
import { carryOut } from '../cases/carryOut.ts';
import { type JudgedNow, judgeNow } from '../cases/judgeCases.ts';
import { type LoadedCase, loadCase } from '../cases/loadCases.ts';
import { needsSecond } from '../cases/secondPerson.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { today } from '../today.ts';
import { recordVerdicts } from '../verdicts/recordVerdicts.ts';

const reason = ownReasons.silence.zh;
const actor = jobActor('silence');
type Options = {
  day?: string;
  signal?: AbortSignal | undefined;
  batch?: number;
};

/** @returns how many were approved, and how many are left to people because something stands against them today */
export async function approveSilent({ day = today(), signal, batch = 200 }: Options = {}) {
  const total = { consented: 0, left: 0 };
  const book = await rulebook();
  for await (const ids of inBatches((after) => silentCases(day, after, batch), { signal }))
    for (const { id } of ids) {
      const outcome = await consentOrLeave(book, id, day);
      if (outcome) total[outcome] += 1;
    }
  return total;
}

/** Each for itself: what cannot be done to one keeps none of the others. */
async function consentOrLeave(book: Rulebook, id: string, day: string): Promise<'consented' | 'left' | undefined> {
  try {
    return await transact(actor, { action: 'approve', reason }, (tx) => consent(tx, book, id, day));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await transact(actor, { action: 'leaveToInbox', reason: error.text.zh }, async (tx) =>
      leave(tx, await tx.lock('application', id)),
    );
    return 'left';
  }
}

async function consent(tx: Tx, book: Rulebook, id: string, day: string): Promise<'consented' | 'left' | undefined> {
  const application = await tx.lock('application', id);
  if (!isIn('application', application, 'inProgress') || !application.silentOn || application.silentOn > day)
    return undefined;
  const loaded = await loadCase(tx, book, application);
  const judged = await judgeNow(loaded, tx);
  recordVerdicts(tx, { applicationId: id, unionId: application.unionId }, judged.kept);
  if (isClear(loaded, judged)) await carryOut(tx, [loaded], { verb: 'approve', reason });
  else
    await tx.acting({ action: 'leaveToInbox', reason: ownReasons.silenceByHand.zh }, async () =>
      leave(tx, application),
    );
  return isClear(loaded, judged) ? 'consented' : 'left';
}

/** Nobody's silence outweighs what the rules say today, nor the word of a second person, nor what a reviewer would fill in. */
function isClear({ process, found }: LoadedCase, { light, flipped }: JudgedNow): boolean {
  const { review } = process.document;
  const isForPeople = needsSecond(review, 'approve', found.data) || review.form !== undefined;
  return !flipped && !isForPeople && (light === null || light === 'green');
}

/** It waits for people, and is not looked at again. */
const leave = (tx: Tx, application: Rows['application']): void =>
  void tx.update('application', application, { silentOn: null });
