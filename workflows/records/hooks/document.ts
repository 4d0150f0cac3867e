// Rule documents: a draft must pass the check to be saved; a published one is never changed, only followed by a new version.

import { Invalid } from '../../../errors.ts';
import type { Rows } from '../../../models/rows.ts';
import type { Tx } from '../../../models/store/writing/transaction.ts';
import { hashDocument } from '../../../rules/engine/hash.ts';
import { withChinese } from '../../../rules/engine/words.ts';
import { assertPossible } from '../../assertPossible.ts';
import { checkRuleDocument, rulesFor } from '../../documents/checkRuleDocument.ts';
import type { RecordHook } from '../recordHook.ts';

export const hook: RecordHook<'document'> = {
  async beforeCreate(tx, values, actor) {
    const given = bodyOf(values);
    refuseOtherDocument(given, values);
    const body = { ...given, kind: values.kind, key: values.key, title: withChinese(given.title, values.title) };
    await refuseWrong(tx, body, values);
    const [latest] = await tx.find(
      'document',
      { unionId: values.unionId, kind: values.kind, key: values.key },
      { order: '-number', limit: 1 },
    );
    return {
      ...values,
      body,
      hash: hashDocument(body),
      number: (latest?.number ?? 0) + 1,
      state: 'draft',
      authorId: actor.accountId,
    };
  },

  async beforeUpdate(tx, row, patch, actor) {
    assertPossible('document', row, 'update');
    const given = bodyOf({ ...row, ...patch });
    if (patch.body) refuseOtherDocument(given, row);
    const body = { ...given, kind: row.kind, key: row.key, title: withChinese(given.title, patch.title ?? row.title) };
    await refuseWrong(tx, body, { ...row, ...patch });
    return { ...patch, body, hash: hashDocument(body), authorId: actor.accountId };
  },

  async beforeRemove(_tx, row) {
    assertPossible('document', row, 'delete');
  },
};

/** @throws Invalid for what no check of the content could explain: a body that is no object, a version that ends before it begins. */
function bodyOf({ body, validFrom, validTo }: Partial<Rows['document']>): Record<string, unknown> {
  if (typeof body !== 'object' || Array.isArray(body))
    throw new Invalid([
      { path: 'body', message: '“内容”应为 JSON 对象', messageEn: 'The body is a JSON object', needed: 'object' },
    ]);
  if (validFrom && validTo && validTo < validFrom)
    throw new Invalid([
      { path: 'validTo', message: '失效日不能早于生效日', messageEn: 'It cannot end before it begins' },
    ]);
  return { ...body };
}

const identity = { kind: { zh: '种类', en: 'kind' }, key: { zh: '代码', en: 'key' } } as const;

/** A body pasted from another document would silently become this one. */
function refuseOtherDocument(body: Record<string, unknown>, row: Partial<Rows['document']>): void {
  const errors = (['kind', 'key'] as const)
    .filter((name) => body[name] !== undefined && body[name] !== row[name])
    .map((name) => ({
      path: `body/${name}`,
      message: `粘贴的内容是另一份文档：其${identity[name].zh}是“${shown(body[name])}”，本文档的${identity[name].zh}是“${row[name]}”；请核对内容，或另建一份`,
      messageEn: `The body is of another document: its ${identity[name].en} is "${shown(body[name])}", this one's is "${row[name]}"; check it, or make a document of its own`,
      seen: shown(body[name]),
      needed: row[name],
    }));
  if (errors.length) throw new Invalid(errors);
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 80);

async function refuseWrong(tx: Tx, body: unknown, { unionId, validFrom }: Partial<Rows['document']>): Promise<void> {
  const union = await tx.findOne('union', { id: unionId });
  const rules = await rulesFor(union, validFrom);
  const findings = (await checkRuleDocument(body, rules)).filter(({ level }) => level === 'error');
  if (findings.length)
    throw new Invalid(
      findings.map(({ path, message, messageEn, seen, needed }) => ({
        path: `body${path}`,
        message,
        messageEn,
        seen,
        needed,
      })),
    );
}
