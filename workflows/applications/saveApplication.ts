import { Invalid } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { nextNumber } from '../../models/store/writing/runningNumbers.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { cleanAnswers } from '../answers/cleanAnswers.ts';
import { assertPossible } from '../assertPossible.ts';
import type { DraftInput, Visit } from '../cases/applicant.ts';
import { applicationNumber, newApplication } from '../cases/newApplication.ts';
import { openTarget } from '../cases/openTarget.ts';
import { rulebook } from '../documents/rulebook.ts';
import { attachFiles } from '../files/attachFiles.ts';
import { applicantFor } from './prepareApplication.ts';

/**
 * Keeps what has been filled in so far (暂存). A person has one open application per process: a second tap, another
 * device or a new start all come back to the same one. Unknown fields are refused, unfinished ones are welcome. Until it is handed in
 * it names the version of the form that it was begun on, so that who goes on is told what is asked otherwise since.
 * @param alongside what is to be written in the same transaction.
 */
export async function saveApplication(
  actor: Actor,
  given: DraftInput,
  visit: Visit,
  alongside: (tx: Tx, saved: Created<'application'>) => void = () => undefined,
): Promise<Created<'application'>> {
  const input = { ...given, data: cleanAnswers(given.data) };
  const book = await rulebook();
  const { applicant, union, from, process } = await openTarget(book, input, await applicantFor(actor, book, input));
  const { open } = applicant;
  if (open) assertPossible('application', open, 'saveDraft');
  refuseStrangers(process.form.document.fields, input.data);
  const number = open?.number ?? applicationNumber(await nextNumber('application_number'));
  return transact(actor, { action: 'saveDraft' }, async (tx) => {
    const values = {
      data: input.data,
      unionId: union.id,
      fromUnionId: from && from.id !== union.id ? from.id : null,
      formHash: open?.formHash && open.unionId === union.id ? open.formHash : process.form.hash,
      processHash: process.hash,
      // He is not asked again as long as the text is the same, whatever device he goes on with.
      ...(given.agreement && given.agreement === process.agreement?.hash ? { agreementHash: given.agreement } : {}),
    };
    const saved: Created<'application'> = open
      ? tx.update('application', open, values)
      : tx.create('application', {
          ...values,
          ...newApplication(applicant, process, number, visit),
          state: 'draft',
        });
    await attachFiles(tx, process.form.document.fields, saved);
    alongside(tx, saved);
    return saved;
  });
}

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
