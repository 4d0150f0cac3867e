// What a decision does, for one case or a thousand of the same decision: the effect, the case, the message.
import type { Rows } from '../../models/rows.ts';
import { nextNumbersIn } from '../../models/store/writing/runningNumbers.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { ReviewVerb } from '../../rules/engine/documentTypes.ts';
import type { Effect, EffectCase, MadeRows } from '../effect.ts';
import { notify } from '../notices/notifyApplicant.ts';
import type { LoadedCase } from './loadCases.ts';
import { madeColumns } from './madeRecords.ts';

/** A decision and what it says to the person; `values`: what else the case keeps of it. */
export type Ruling = {
  verb: ReviewVerb;
  reason?: string | null | undefined;
  fix?: string | undefined;
  /** The person is told no sooner: it may yet be taken back. */
  undoUntil?: Date | undefined;
  values?: Partial<Rows['application']>;
};

const outcomes = { approve: 'approved', return: 'returned', reject: 'rejected' } as const;

/** @returns the cases as they are now, in the same order */
export async function carryOut(
  tx: Tx,
  cases: readonly LoadedCase[],
  ruling: Ruling,
): Promise<Created<'application'>[]> {
  const made = await happen(tx, cases, ruling);
  const decidedAt = new Date().toISOString();
  return cases.map((each) => {
    const { found, process } = each;
    const { verb, reason, fix, undoUntil, values } = ruling;
    const its = made.get(each);
    const decided = tx.update('application', found.application, {
      ...values,
      state: outcomes[verb],
      reason: reason ?? null,
      proposal: null,
      fieldNotes: values?.fieldNotes ?? null,
      ...(verb === 'return' ? {} : { decidedAt, decidedById: tx.actor.accountId, decidedBy: tx.actor.label }),
      ...(its ? madeColumns(its) : {}),
      ...(undoUntil ? { undoUntil: undoUntil.toISOString() } : {}),
    });
    notify(tx, outcomes[verb], {
      ...found,
      application: decided,
      process,
      reason: reason ?? undefined,
      fix,
      member: its?.member ?? membershipOf(each),
      notBefore: undoUntil,
    });
    return decided;
  });
}

/** The membership that the case has made, or is about. */
export const membershipOf = ({ found }: LoadedCase): Rows['member'] | undefined =>
  found.made.member ?? (found.application.subjectKind === 'member' ? (found.subject as Rows['member']) : undefined);

/** Review before: approval is when it happens. Review after: it has happened, so approval confirms and rejection undoes it. */
async function happen(
  tx: Tx,
  cases: readonly LoadedCase[],
  { verb, reason }: Ruling,
): Promise<Map<LoadedCase, MadeRows>> {
  const made = new Map<LoadedCase, MadeRows>();
  for (const [{ effect, isDone }, group] of alike(cases)) {
    const found = group.map((each) => each.found);
    if (verb === 'approve' && isDone) await effect.confirm(tx, found);
    else if (verb === 'approve') {
      await giveNumbers(tx, effect, found);
      const rows = await effect.apply(tx, found, { provisional: false });
      for (const [index, each] of group.entries()) made.set(each, rows[index] ?? {});
    } else if (verb === 'reject' && isDone) await effect.undo(tx, found, { because: 'rejected', reason: reason ?? '' });
  }
  return made;
}

async function giveNumbers(tx: Tx, { numbers = [] }: Effect, cases: readonly EffectCase[]): Promise<void> {
  for (const name of numbers) {
    const given = await nextNumbersIn(tx, name, cases.length);
    for (const [index, found] of cases.entries()) found.numbers = { ...found.numbers, [name]: given[index] };
  }
}

/** By effect, and by whether it has happened. */
function alike(cases: readonly LoadedCase[]): Map<{ effect: Effect; isDone: boolean }, LoadedCase[]> {
  const keys = new Map<string, { effect: Effect; isDone: boolean }>();
  const groups = new Map<{ effect: Effect; isDone: boolean }, LoadedCase[]>();
  for (const each of cases) {
    const isDone = each.found.application.reviewWhen === 'after';
    const name = `${each.effect.name} ${isDone}`;
    const key = keys.get(name) ?? { effect: each.effect, isDone };
    keys.set(name, key);
    const group = groups.get(key) ?? [];
    group.push(each);
    groups.set(key, group);
  }
  return groups;
}
