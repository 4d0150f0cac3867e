// Submission: validated against the form in force, checked by the eligibility decision, then one transaction writes the
// application, the verdicts, the consent, the notices and, where review comes later, the membership itself.

import { addDays } from '../../civilDay.ts';
import { Conflict, Invalid } from '../../errors.ts';
import type { BoundAccount } from '../../models/boundAccount.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { parentOf } from '../../models/store/sql/unionPath.ts';
import { nextNumber } from '../../models/store/writing/runningNumbers.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { CompiledDecision } from '../../rules/engine/compile.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { validateForm, visibleData } from '../../rules/engine/formSchema.ts';
import { assertPossible } from '../assertPossible.ts';
import { addressHashOf, applicantOf, isPhoneConfirmed, type Visit } from '../cases/applicant.ts';
import { applicationNumber, newApplication } from '../cases/newApplication.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { effectOf } from '../effects/effects.ts';
import { memberNumber } from '../effects/memberJoin.ts';
import { gatherCase } from '../facts/gatherCase.ts';
import type { GatheredCase } from '../facts/gatherCases.ts';
import { attachFiles } from '../files/attachFiles.ts';
import { notify } from '../notices/notifyApplicant.ts';
import { openTarget } from '../processes/openTarget.ts';
import type { ProcessAt } from '../processes/processAt.ts';
import type { Target } from '../processes/resolveTarget.ts';
import { explainSanction } from '../verdicts/explainSanction.ts';
import { recordVerdicts } from '../verdicts/recordVerdicts.ts';
import { worstLight } from '../verdicts/worstLight.ts';
import type { DraftInput } from './saveApplication.ts';

/** `agreement`: hash of the text the person agreed to. */
export type Submission = DraftInput & { agreement: string };
export type Submitted = {
  application: Created<'application'>;
  member: { id: string; number: string; state: string } | null;
};

type Prepared = {
  account: BoundAccount;
  open: Rows['application'] | undefined;
  target: Target;
  process: ProcessAt;
  data: Record<string, unknown>;
  gathered: GatheredCase<{ precheck: CompiledDecision; review: CompiledDecision | undefined }>;
  visit: Visit;
};

/**
 * @param alongside told what was submitted before it is committed, to write something in the same transaction.
 * @throws Invalid per field or per failed condition, Conflict when the agreement moved or the state does not allow it.
 */
export async function submitApplication(
  actor: Actor,
  input: Submission,
  visit: Visit,
  alongside: (tx: Tx, submitted: Submitted) => void = () => undefined,
): Promise<Submitted> {
  const { account, open } = await applicantOf(actor, input.process);
  if (open) assertPossible('application', open, 'submit');
  const prepared = await prepare(await rulebook(), account, open, input, visit);
  const { process, gathered } = prepared;
  const eligibility = gathered.judgeToKeep('precheck');
  if (eligibility.outcome === 'refuse') await refuse(actor, prepared, eligibility);
  const review = gathered.judgeToKeep('review');
  const numbers = { application: await nextNumber('application_number'), member: await nextNumber('member_number') };
  const about = { action: 'submit' as const, documentHash: process.hash };
  return transact(actor, about, async (tx) => {
    const outcome = { eligibility, review, numbers, agreement: input.agreement };
    const submitted = await write(tx, prepared, outcome);
    await attachFiles(tx, process.form.document.fields, submitted.application);
    alongside(tx, submitted);
    return submitted;
  });
}

async function prepare(
  book: Rulebook,
  account: BoundAccount,
  open: Rows['application'] | undefined,
  input: Submission,
  visit: Visit,
): Promise<Prepared> {
  const target = await openTarget(book, input, open);
  const { process } = target;
  const { rules } = process;
  const errors = validateForm(process.form.document, process.choices, input.data, rules.day);
  if (errors.length) throw new Invalid(errors);
  if (input.agreement !== process.agreement.hash) throw agreementMoved(process);
  const phoneConfirmed = isPhoneConfirmed(visit);
  if (process.document.confirmBySms && !phoneConfirmed) {
    throw new Invalid(
      [{ path: 'code', message: '请先用短信验证码确认手机号码', messageEn: 'Confirm your phone by SMS code first' }],
      undefined,
      undefined,
      'phone-not-confirmed',
    );
  }
  const data = visibleData(process.form.document, input.data);
  const gathered = await gatherCase({
    decisions: { precheck: process.precheck, review: process.review },
    account,
    process: input.process,
    application: open,
    data,
    union: target.union,
    rules,
    chosen: target.chosen,
    addressHash: addressHashOf(visit),
    phoneConfirmed: phoneConfirmed || account.phone !== null,
    agreementCurrent: true,
    reviewPath: reviewPath(target.union.path, process),
  });
  return { account, open, target, process, data, gathered, visit };
}

type Outcome = {
  eligibility: Verdict;
  review: Verdict | undefined;
  numbers: { application: string; member: string };
  agreement: string;
};

async function write(
  tx: Tx,
  prepared: Prepared,
  { eligibility, review, numbers, agreement }: Outcome,
): Promise<Submitted> {
  const { account, open, target, process, data, gathered, visit } = prepared;
  const { document, rules } = process;
  const now = new Date().toISOString();
  const values = {
    data,
    unionId: target.union.id,
    reviewerUnionId: gathered.reviewerUnionId,
    state: document.review.when === 'none' ? ('approved' as const) : ('submitted' as const),
    reviewWhen: document.review.when,
    light: worstLight([eligibility, review]),
    processHash: process.hash,
    formHash: process.form.hash,
    agreementHash: agreement,
    agreedAt: now,
    submittedAt: now,
    dueOn: addDays(rules.day, document.review.dueDays),
    openedAt: null,
    openedById: null,
    openedBy: null,
    reason: null,
    fieldNotes: null,
    addressHash: addressHashOf(visit),
  };
  let application: Created<'application'> = open
    ? tx.update('application', open, values)
    : tx.create('application', {
        ...newApplication(account, process, applicationNumber(numbers.application), visit),
        ...values,
      });
  let member: Submitted['member'] = null;
  if (document.review.when !== 'before') {
    const provisional = document.review.when === 'after';
    const subject = {
      application,
      account,
      union: target.union,
      data,
      today: rules.day,
      documentHash: process.hash,
      nextMemberNumber: memberNumber(numbers.member, target.union.divisionId),
    };
    const { memberId } = await effectOf(document).apply(tx, subject, { provisional });
    application = tx.update('application', application, { memberId });
    member = {
      id: memberId,
      number: subject.nextMemberNumber,
      state: provisional ? 'pending' : 'active',
    };
  }
  const verdicts = review ? [eligibility, review] : [eligibility];
  recordVerdicts(tx, { applicationId: application.id, unionId: target.union.id }, verdicts);
  tx.create('consent', {
    accountId: account.id,
    unionId: target.union.id,
    purpose: document.title,
    textKey: process.agreement.document.key,
    textHash: agreement,
    applicationId: application.id,
  });
  await notify(tx, 'submitted', { application, account, union: target.union, process, memberNumber: member?.number });
  return { application, member };
}

async function refuse(actor: Actor, prepared: Prepared, verdict: Verdict): Promise<never> {
  await transact(actor, { action: 'refused', documentHash: verdict.version }, async (tx) => {
    recordVerdicts(tx, { applicationId: prepared.open?.id ?? null, unionId: prepared.target.union.id }, [verdict]);
  });
  const explained = explainSanction(verdict, prepared.gathered.sanction);
  const failed = (explained.matches ?? []).filter(({ outcome }) => outcome === 'refuse');
  throw new Invalid(
    failed.map(({ row, reason, fix }) => ({
      path: row,
      message: [reason, fix].filter(Boolean).join('。'),
      needed: fix,
    })),
    `暂不符合条件：${verdict.reason ?? ''}`,
    'You do not meet the conditions',
    'not-eligible',
  );
}

function agreementMoved({ agreement }: ProcessAt): Conflict {
  const { title, body } = agreement.document;
  return new Conflict(
    'agreement-moved',
    `《${title}》已更新，请阅读新的内容后再同意`,
    'The agreement has changed; read the new text and agree to it',
    { agreement: { title, body, hash: agreement.hash } },
  );
}

/** Where review begins, by the policy of the process (FEATURES R19). */
const reviewPath = (path: string, { document }: ProcessAt): string =>
  document.review.by === 'upper' ? (parentOf(path) ?? path) : path;
