// Submission: one transaction writes the application, the verdicts, the consent, the notices and, where review does not come
// first, what the process does.

import type { Actor } from '../../models/store/gates/actor.ts';
import { nextNumber, type RunningNumber } from '../../models/store/writing/runningNumbers.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { addWorkingDays } from '../../rules/engine/workingDays.ts';
import { assertPossible } from '../assertPossible.ts';
import { addressHashOf, type DraftInput, type Visit } from '../cases/applicant.ts';
import { type CaseRow, lockCase } from '../cases/loadCases.ts';
import { type MadeRecord, madeColumns, recordsOf } from '../cases/madeRecords.ts';
import { applicationNumber, newApplication } from '../cases/newApplication.ts';
import { drawSpotCheck } from '../cases/spotCheck.ts';
import type { MadeRows } from '../effect.ts';
import { effectOf } from '../effects.ts';
import { attachFiles } from '../files/attachFiles.ts';
import { notify } from '../notices/notifyApplicant.ts';
import { keepProcedure } from '../processes/procedure.ts';
import { recordVerdicts } from '../verdicts/recordVerdicts.ts';
import { worstLight } from '../verdicts/worstLight.ts';
import { type Prepared, prepareApplication } from './prepareApplication.ts';
import { recordFieldConsents } from './recordFieldConsents.ts';
import { refuseApplication } from './refuseApplication.ts';

export type Submitted = { application: Created<'application'>; made: MadeRecord[] };

/**
 * @param alongside told what was submitted before it is committed, to write something in the same transaction.
 * @throws Invalid per field or per failed condition, Conflict when the agreement moved or the state does not allow it.
 */
export async function submitApplication(
  actor: Actor,
  input: DraftInput,
  visit: Visit,
  alongside: (tx: Tx, submitted: Submitted) => void = () => undefined,
): Promise<Submitted> {
  const prepared = await prepareApplication(actor, input, visit);
  const { applicant, process, gathered, reason } = prepared;
  if (applicant.open) assertPossible('application', applicant.open, 'submit');
  const eligibility = gathered.judgeToKeep('precheck');
  if (eligibility?.outcome === 'refuse') await refuseApplication(actor, prepared, eligibility);
  const review = gathered.judgeToKeep('review');
  const [number, numbers, procedureHash] = await Promise.all([
    applicant.open?.number ?? nextNumber('application_number').then(applicationNumber),
    takeNumbers(effectOf(process.document, reason).numbers),
    keepProcedure(process),
  ]);
  const verdicts = [eligibility, review].filter((verdict): verdict is Verdict => verdict !== undefined);
  return transact(actor, { action: 'submit', documentHash: process.hash }, async (tx) => {
    const submitted = await write(tx, prepared, {
      verdicts,
      number,
      numbers,
      procedureHash,
      agreement: input.agreement,
    });
    await attachFiles(tx, process.form.document.fields, submitted.application);
    alongside(tx, submitted);
    return submitted;
  });
}

type Numbers = Partial<Record<RunningNumber, string>>;

/** Taken beforehand, so that the effect itself costs no round trip. */
const takeNumbers = async (names: readonly RunningNumber[] = []): Promise<Numbers> =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await nextNumber(name)] as const)));

type Outcome = {
  verdicts: readonly Verdict[];
  number: string;
  numbers: Numbers;
  procedureHash: string;
  agreement: string | undefined;
};

async function write(tx: Tx, prepared: Prepared, outcome: Outcome): Promise<Submitted> {
  const { applicant, union, from, process, visit } = prepared;
  const { open, account } = applicant;
  const values = caseValues(prepared, outcome);
  let application: CaseRow = open
    ? tx.update('application', open, values)
    : tx.create('application', { ...newApplication(applicant, process, outcome.number, visit), ...values });
  let made: MadeRows = {};
  if (process.document.review.when !== 'before') {
    made = await happen(tx, prepared, application, outcome.numbers);
    application = tx.update('application', application, madeColumns(made));
  } else if (effectOf(process.document, prepared.reason).asked) await tellOfAsking(tx, prepared, application);
  if (application.state === 'approved') {
    const drawn = await drawSpotCheck(
      { process, application, union, from },
      { light: application.light ?? null, isAutomatic: true },
    );
    if (drawn.spotCheck) application = tx.update('application', application, drawn);
  }
  recordVerdicts(tx, { applicationId: application.id, unionId: union.id }, outcome.verdicts);
  const { agreement } = process;
  if (agreement && outcome.agreement && !applicant.begunById)
    tx.create('consent', {
      accountId: account.id,
      unionId: union.id,
      purpose: process.document.title,
      textKey: agreement.document.key,
      textHash: outcome.agreement,
      applicationId: application.id,
    });
  if (!applicant.begunById) recordFieldConsents(tx, prepared, application.id);
  // What needs no review is over: its person hears how it ended, not that it has begun.
  const moment = application.state === 'approved' && process.notice('approved') ? 'approved' : 'submitted';
  notify(tx, moment, { application, account, union, process, member: made.member });
  return { application, made: recordsOf(made) };
}

function caseValues(
  { applicant, data, union, from, process, assigned, gathered, reason, visit, origin }: Prepared,
  outcome: Outcome,
) {
  const { review } = process.document;
  const { day, workingDays } = process.rules;
  const now = new Date().toISOString();
  const isDone = review.when === 'none';
  return {
    data,
    // Who takes up for another what that one had begun has begun it too.
    ...(applicant.begunById && { begunById: applicant.begunById }),
    unionId: union.id,
    fromUnionId: from && from.id !== union.id ? from.id : null,
    assignedUnionId: assigned.id,
    reviewerUnionId: gathered.reviewerUnionId,
    state: isDone ? ('approved' as const) : ('submitted' as const),
    reviewWhen: review.when,
    reasonCode: reason?.code ?? null,
    light: worstLight(outcome.verdicts),
    processHash: process.hash,
    formHash: process.form.hash,
    procedureHash: outcome.procedureHash,
    agreementHash: outcome.agreement ?? null,
    agreedAt: outcome.agreement ? now : null,
    submittedAt: now,
    firstSubmittedAt: applicant.open?.firstSubmittedAt ?? now,
    dueOn: isDone ? null : addWorkingDays(workingDays, day, review.dueDays),
    silentOn: review.silenceDays && !isDone ? addWorkingDays(workingDays, day, review.silenceDays) : null,
    ...(isDone ? { decidedAt: now, decidedBy: '按规则自动办结' } : {}),
    urgedAt: null,
    callBackAt: null,
    openedAt: null,
    openedById: null,
    openedBy: null,
    proposal: null,
    reason: null,
    fieldNotes: null,
    addressHash: addressHashOf(visit),
    ...origin,
  };
}

async function tellOfAsking(
  tx: Tx,
  { applicant: { account }, union, from, process }: Prepared,
  application: CaseRow,
): Promise<void> {
  const { effect, found } = await lockCase(tx, process, { application, account, union, from, numbers: {} });
  await effect.asked?.(tx, found);
}

/** What the process does, at once. It may find again what an earlier submission of the case has made. */
async function happen(
  tx: Tx,
  { applicant: { account }, union, from, process }: Prepared,
  application: CaseRow,
  numbers: Numbers,
): Promise<MadeRows> {
  const { effect, found } = await lockCase(tx, process, { application, account, union, from, numbers });
  const [made = {}] = await effect.apply(tx, [found], { provisional: process.document.review.when === 'after' });
  return made;
}
