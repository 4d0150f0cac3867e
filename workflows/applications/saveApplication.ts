import { Invalid } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { hashOf } from '../../models/store/sql/rows.ts';
import { nextNumber } from '../../models/store/writing/runningNumbers.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { assertPossible } from '../assertPossible.ts';
import { applicantOf, type BoundAccount, type Visit } from '../cases/applicant.ts';
import { rulebook } from '../documents/rulebook.ts';
import { type Place, placeUnion } from '../processes/placeUnion.ts';
import { type ProcessAt, processAt } from '../processes/processAt.ts';
import { resolveTarget } from '../processes/resolveTarget.ts';
import { today } from '../today.ts';

export type DraftInput = { process: string; data: Record<string, unknown>; place?: Place | undefined };

/**
 * Keeps what has been filled in so far (暂存). A person has one open application per process: a second tap, another
 * device or a new start all come back to the same one. Unknown fields are refused, unfinished ones are welcome.
 * @param alongside what is to be written in the same transaction.
 */
export async function saveApplication(
  actor: Actor,
  input: DraftInput,
  visit: Visit,
  alongside: (tx: Tx, saved: Created<'application'>) => void = () => undefined,
): Promise<Created<'application'>> {
  const { account, open } = await applicantOf(actor, input.process);
  if (open) assertPossible('application', open, 'saveDraft');
  const entry = await placeUnion(input.place ?? (open ? { unionId: open.unionId } : {}));
  const book = await rulebook();
  const { routing } = processAt(book.at(entry.path), input.process).document;
  const target = await resolveTarget(routing, input.data);
  const union = target?.union ?? entry;
  const process = processAt(book.at(union.path), input.process);
  refuseStrangers(process.form.document.fields, input.data);
  const number = open?.number ?? applicationNumber(await nextNumber('application_number'));
  return transact(actor, { action: 'saveDraft' }, async (tx) => {
    const values = {
      data: input.data,
      unionId: union.id,
      formHash: process.form.hash,
      processHash: process.hash,
    };
    const saved: Created<'application'> = open
      ? tx.update('application', open, values)
      : tx.create('application', {
          ...values,
          ...newApplication(account, process, number, visit),
          state: 'draft',
        });
    alongside(tx, saved);
    return saved;
  });
}

/** The fields of an application that never change after its first save. */
export function newApplication(account: BoundAccount, { document }: ProcessAt, number: string, visit: Visit) {
  return {
    number,
    process: document.key,
    title: document.title,
    accountId: account.id,
    personHash: hashOf('account', 'documentNumber', account.documentNumber),
    applicantName: account.name,
    reviewWhen: document.review.when,
    channel: visit.channel ?? null,
  };
}

/** 20261121-000042 */
export const applicationNumber = (sequence: string): string =>
  `${today().replaceAll('-', '')}-${sequence.padStart(6, '0')}`;

function refuseStrangers(fields: readonly { name: string }[], data: Record<string, unknown>): void {
  const names = fields.map(({ name }) => name);
  const strangers = Object.keys(data).filter((name) => !names.includes(name));
  if (strangers.length) {
    throw new Invalid(
      strangers.map((path) => ({
        path,
        message: `表单里没有“${path}”这一项，可用：${names.join('、')}`,
        messageEn: `The form has no field ${path}; it has ${names.join(', ')}`,
      })),
    );
  }
}
