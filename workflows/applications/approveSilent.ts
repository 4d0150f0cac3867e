// Where the process says so, a case that nobody has decided in time counts as approved (silence of N days).
import { isIn } from '../../models/descriptor/states.ts';
import type { Rows } from '../../models/rows.ts';
import { jobActor } from '../../models/store/gates/actor.ts';
import { silentCases } from '../../models/store/queries/applications.ts';
import { inBatches } from '../../models/store/sql/inBatches.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { carryOut } from '../cases/carryOut.ts';
import { type JudgedNow, judgeCases } from '../cases/judgeCases.ts';
import { type LoadedCase, loadCases } from '../cases/loadCases.ts';
import { needsSecond } from '../cases/secondPerson.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { today } from '../today.ts';
import { recordVerdicts } from '../verdicts/recordVerdicts.ts';

type Options = {
  day?: string;
  signal?: AbortSignal | undefined;
  batch?: number;
};

/** @returns how many were approved, and how many are left to people because something stands against them today */
export async function approveSilent({ day = today(), signal, batch = 200 }: Options = {}) {
  const total = { consented: 0, left: 0 };
  const book = await rulebook();
  for await (const ids of inBatches((after) => silentCases(day, after, batch), { signal })) {
    const done = await approveBatch(
      book,
      ids.map(({ id }) => id),
      day,
    );
    total.consented += done.consented;
    total.left += done.left;
  }
  return total;
}

function approveBatch(book: Rulebook, ids: readonly string[], day: string) {
  return transact(jobActor('期满视为同意'), { action: 'approve', reason: '期满未办理，视为同意' }, async (tx) => {
    const rows = await tx.find('application', { id: ids }, { order: 'id', lock: true });
    const waiting = rows.filter((row) => isIn('application', row, 'inProgress') && row.silentOn && row.silentOn <= day);
    const lacking: Rows['application'][] = [];
    const loaded = await loadCases(tx, book, waiting, (application) =>
      lacking.push(application as Rows['application']),
    );
    const judged = await judgeCases(loaded, tx);
    const [approved, left] = [[] as LoadedCase[], [] as LoadedCase[]];
    for (const [index, each] of loaded.entries())
      (isClear(each, judged[index] as JudgedNow) ? approved : left).push(each);
    await carryOut(tx, approved, { verb: 'approve', reason: '期满未办理，视为同意' });
    for (const [index, { found }] of loaded.entries())
      recordVerdicts(tx, { applicationId: found.application.id, unionId: found.union.id }, judged[index]?.kept ?? []);
    await leave(tx, [...left.map(({ found }) => found.application as Rows['application']), ...lacking]);
    return { consented: approved.length, left: left.length + lacking.length };
  });
}

/** Nobody's silence outweighs what the rules say today, nor the word of a second person. */
const isClear = ({ process, found }: LoadedCase, { light, flipped }: JudgedNow): boolean =>
  !flipped && (light === null || light === 'green') && !needsSecond(process.document.review, 'approve', found.data);

/** It waits for people, and is not looked at again. */
const leave = (tx: Tx, rows: readonly Rows['application'][]): Promise<void> =>
  tx.acting({ action: 'leaveToInbox', reason: '期满，但判定不是绿灯，须人工审核' }, async () => {
    for (const row of rows) tx.update('application', row, { silentOn: null });
  });
