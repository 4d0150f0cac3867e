import { Forbidden, Invalid } from '../../errors.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get, getFor } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { assertPossible } from '../assertPossible.ts';
import { today } from '../today.ts';
import { verbsOf } from '../verb.ts';
import { checkRuleDocument, rulesFor } from './checkRuleDocument.ts';
import { forgetRulebook } from './rulebook.ts';

/** Puts a checked draft in force here and below. Its author cannot be its publisher. */
export async function publishDocument(actor: Actor, id: string): Promise<Shown<'document'>> {
  await getFor(actor, 'document', id, 'publish');
  await transact(actor, { action: 'publish' }, async (tx) => {
    const document = await tx.lock('document', id);
    assertPossible('document', document, 'publish');
    if (document.authorId === actor.accountId)
      throw new Forbidden('two-people', '编辑与发布须由两人完成', 'Author and publisher must be two people');
    const union = await tx.findOne('union', { id: document.unionId });
    const rules = await rulesFor(union, document.validFrom);
    const errors = (await checkRuleDocument(document.body, rules)).filter(({ level }) => level === 'error');
    if (errors.length) throw new Invalid(errors.map(({ path, message, messageEn }) => ({ path, message, messageEn })));
    tx.update('document', document, {
      state: 'published',
      publishedById: actor.accountId,
      publishedAt: new Date().toISOString(),
      validFrom: document.validFrom ?? today(),
    });
    tx.notify('documents');
  });
  forgetRulebook();
  return get(actor, 'document', id);
}

/** Lint and the document's own cases, without changing anything. */
export async function checkStoredDocument(actor: Actor, id: string) {
  const document = await getFor(actor, 'document', id, 'check');
  assertPossible('document', document, 'check');
  const rules = await rulesFor(await findOne('union', { id: document.unionId }), document.validFrom);
  return { findings: await checkRuleDocument(document.body, rules, [], Boolean(document.pack)) };
}

export const verbs = verbsOf('document', { check: checkStoredDocument, publish: publishDocument });
