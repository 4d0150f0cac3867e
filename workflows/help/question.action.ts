import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { FaqDocument } from '../../rules/engine/documentTypes.ts';
import { assertPossible } from '../assertPossible.ts';
import { createRecord } from '../records/createRecord.ts';
import { updateRecord } from '../records/updateRecord.ts';
import { verbsOf } from '../verb.ts';

/** The document that holds what readers have asked. */
const key = 'asked';

type Answered = { answer?: string };
type Faq = { topic: string; question: string; answer: string };

/** The question is dealt with; its answer may stand elsewhere already. */
export async function answerQuestion(actor: Actor, id: string, { answer }: Answered): Promise<Shown<'question'>> {
  await getFor(actor, 'question', id, 'answer');
  return close(actor, id, 'answer', answer);
}

/** It becomes one of the questions and answers of its union, in a draft that a second person publishes. */
export async function questionToFaq(actor: Actor, id: string, faq: Faq): Promise<Shown<'question'>> {
  const question = await getFor(actor, 'question', id, 'toFaq');
  assertPossible('question', question, 'toFaq');
  await addToDraft(actor, question.unionId, { id: `asked-${id}`, ...faq });
  return close(actor, id, 'toFaq', faq.answer);
}

async function close(actor: Actor, id: string, action: 'answer' | 'toFaq', answer = ''): Promise<Shown<'question'>> {
  await transact(actor, { action }, async (tx) => {
    const question = await tx.lock('question', id);
    assertPossible('question', question, action);
    tx.update('question', question, {
      state: 'answered',
      answer: answer || null,
      answeredById: actor.accountId,
      answeredAt: new Date().toISOString(),
    });
  });
  return get(actor, 'question', id);
}

async function addToDraft(actor: Actor, unionId: string, item: FaqDocument['items'][number]): Promise<void> {
  const about = { kind: 'faq', key, unionId } as const;
  const draft = await findOne('document', { ...about, state: 'draft' });
  const before = draft ?? (await findOne('document', { ...about, state: 'published' }, { order: '-number' }));
  const items = [...((before?.body as FaqDocument | undefined)?.items ?? []), item];
  const title = before?.title ?? '读者提问';
  const body = { kind: 'faq', key, title, items };
  if (draft) await updateRecord(actor, 'document', draft.id, { body }, draft.version);
  else await createRecord(actor, 'document', { ...about, title, body });
}

export const verbs = verbsOf('question', {
  answer: (actor, id, input) => answerQuestion(actor, id, input as Answered),
  toFaq: (actor, id, input) => questionToFaq(actor, id, input as Faq),
});
