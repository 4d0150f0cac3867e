// What a decision does, for one case or a thousand of the same decision: the effect, the case, the message.
import type { Rows } from '../../models/rows.ts';
import type { NoticeEvent } from '../../models/store/queries/noticeEvents.ts';
import { nextNumbersIn } from '../../models/store/writing/runningNumbers.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { ReviewVerb } from '../../rules/engine/documentTypes.ts';
import type { Effect, EffectCase, MadeRows } from '../effect.ts';
import { enqueueNotices, noticeEvent } from '../notices/enqueueNotice.ts';
import { applicantNotice } from '../notices/notifyApplicant.ts';
import { reportAbove } from '../notices/reportAbove.ts';
import { assertReasonHolds } from './assertReasonHolds.ts';
import { byEffect } from './byEffect.ts';
import type { LoadedCase } from './loadCases.ts';
import { madeColumns } from './madeRecords.ts';
import { membershipOf } from './membershipOf.ts';
import { drawSpotCheck } from './spotCheck.ts';
import { undoProvisional } from './undoCases.ts';

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
  const { verb, reason, fix, undoUntil, values } = ruling;
  const drawn = await Promise.all(cases.map((each) => drawFor(tx, each, ruling)));
  const told: NoticeEvent[] = [];
  const decided = cases.map((each, index) => {
    const { found, process } = each;
    const its = made.get(each);
    const application = tx.update('application', found.application, {
      ...values,
      state: outcomes[verb],
      reason: reason ?? null,
      proposal: null,
      fieldNotes: values?.fieldNotes ?? null,
      firstDecidedAt: found.application.firstDecidedAt ?? decidedAt,
      ...(verb === 'return'
        ? {
            ...{ returnedAt: decidedAt, returnedFor: reason ?? null },
            lastReturn: { data: found.application.data, notes: values?.fieldNotes ?? {} },
          }
        : { lastReturn: null, decidedAt, decidedById: tx.actor.accountId, decidedBy: tx.actor.label }),
      ...(its ? madeColumns(its) : {}),
      ...drawn[index],
      ...(undoUntil ? { undoUntil: undoUntil.toISOString() } : {}),
    });
    const notice = applicantNotice(outcomes[verb], {
      ...found,
      application,
      process,
      reason: reason ?? undefined,
      fix,
      member: its?.member ?? membershipOf(each),
      notBefore: undoUntil,
    });
    if (notice) told.push(noticeEvent(process.rules, notice));
    return application;
  });
  enqueueNotices(tx, told);
  if (verb === 'approve')
    await reportAbove(
      tx,
      cases.map(({ found, process }, index) => ({
        ...found,
        process,
        application: decided[index] ?? found.application,
      })),
      undoUntil,
    );
  return decided;
}

/** Whether an approval is looked at a second time. */
const drawFor = async (tx: Tx, { process, found }: LoadedCase, { verb, values }: Ruling) =>
  verb === 'approve'
    ? drawSpotCheck(
        { process, ...found },
        { light: values?.light ?? found.application.light ?? null, isAutomatic: tx.actor.kind !== 'person' },
      )
    : {};

/** Review before: approval is when it happens. Review after: it has happened, so approval confirms, and what is refused is undone. */
async function happen(
  tx: Tx,
  cases: readonly LoadedCase[],
  { verb, reason }: Ruling,
): Promise<Map<LoadedCase, MadeRows>> {
  const made = new Map<LoadedCase, MadeRows>();
  if (verb !== 'approve') {
    const undone = verb === 'reject' ? cases : cases.filter(({ effect }) => !effect.staysWhileReturned);
    await undoProvisional(tx, undone, { because: outcomes[verb], reason: reason ?? '' });
    return made;
  }
  for (const { effect, isDone, cases: group } of byEffect(cases)) {
    const found = group.map((each) => each.found);
    if (isDone) await effect.confirm(tx, found);
    else {
      found.forEach(assertReasonHolds);
      await giveNumbers(tx, effect, found);
      const rows = await effect.apply(tx, found, { provisional: false });
      for (const [index, each] of group.entries()) made.set(each, rows[index] ?? {});
    }
  }
  return made;
}

async function giveNumbers(tx: Tx, { numbers = [] }: Effect, cases: readonly EffectCase[]): Promise<void> {
  for (const name of numbers) {
    const given = await nextNumbersIn(tx, name, cases.length);
    for (const [index, found] of cases.entries()) found.numbers = { ...found.numbers, [name]: given[index] };
  }
}
