import { Conflict, NotFound } from '../../errors.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import { assertPossible } from '../assertPossible.ts';
import { applicantOf } from '../cases/applicant.ts';
import { loadCase } from '../cases/loadCases.ts';
import { openTarget } from '../cases/openTarget.ts';
import { withdrawCases } from '../cases/undoCases.ts';
import { rulebook } from '../documents/rulebook.ts';
import { processAt } from '../processes/processAt.ts';

/**
 * Who has begun the wrong one of two processes goes on with the other that its document names: the same case, what he has filled
 * in as far as the other form asks for it, and the other text to agree to. What waits for review is taken back first.
 * @throws NotFound, Conflict while it is reviewed, or where the document names no other
 */
export async function convertApplication(actor: PersonActor, from: string): Promise<Created<'application'>> {
  const book = await rulebook();
  const applicant = await applicantOf(actor, from);
  const { open } = applicant;
  if (!open) throw new NotFound('没有可以改办的申请', 'There is no application to convert');
  return transact(actor, { action: 'convert' }, async (tx) => {
    const application = await tx.lock('application', open.id);
    assertPossible('application', application, 'convert');
    const loaded = await loadCase(tx, book, application);
    const { instead } = processAt(book.at(loaded.found.union.path), from).document;
    if (!instead) throw nothingInstead(application.title);
    const [taken = application] =
      application.state === 'submitted' ? await withdrawCases(tx, [loaded], { goesOn: true }) : [];
    const target = await openTarget(book, { process: instead.process, data: loaded.found.data }, applicant);
    const { document, form, hash } = target.process;
    const asked = new Set(form.document.fields.map(({ name }) => name));
    return tx.update('application', taken, {
      process: document.key,
      title: document.title,
      reviewWhen: document.review.when,
      data: Object.fromEntries(Object.entries(loaded.found.data).filter(([name]) => asked.has(name))),
      unionId: target.union.id,
      processHash: hash,
      formHash: form.hash,
      procedureHash: null,
      agreementHash: null,
      agreedAt: null,
      state: 'draft',
      reason: null,
      fieldNotes: null,
      lastReturn: null,
    });
  });
}

const nothingInstead = (title: string) =>
  new Conflict('nothing-instead', `“${title}”没有可以改办的事项`, `There is nothing to convert ${title} into`);
