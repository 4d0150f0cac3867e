// A draft in the hands of rule staff: what cannot be a document is refused in one sentence.

import { beforeAll, expect, it } from '@jest/globals';
import type { Rows } from '../../../../models/rows.ts';
import { type Actor, systemActor } from '../../../../models/store/gates/actor.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import { hashDocument } from '../../../../rules/engine/hash.ts';
import { forgetRulebook } from '../../../../workflows/documents/rulebook.ts';
import { createRecord } from '../../../../workflows/records/createRecord.ts';
import { updateRecord } from '../../../../workflows/records/updateRecord.ts';
import { buildAdmin, buildUnion } from '../../../support/build.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

let union: Rows['union'];
let editor: Actor;
setUpStore();
beforeAll(async () => {
  union = await buildUnion(null, { kind: 'aboveBase' });
  editor = await buildAdmin(union, 'ruleEditor');
});

const draft = (values: Record<string, unknown>) =>
  createRecord(editor, 'document', {
    kind: 'text',
    title: '说明',
    unionId: union.id,
    body: { body: '正文' },
    ...values,
  });

it.each([
  ['text', '一段文字'],
  ['a list', [1, 2]],
  ['a number', 5],
  ['true', true],
])('%s is no body, and is answered with one sentence', async (_says, body) => {
  await expect(draft({ key: 'a.text', body })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'body', message: expect.stringContaining('对象') }],
  });
});

it('a version cannot end before it begins, neither when made nor when changed', async () => {
  const backwards = { status: 422, errors: [{ path: 'validTo' }] };
  await expect(draft({ key: 'b.text', validFrom: '2027-02-01', validTo: '2027-01-31' })).rejects.toMatchObject(
    backwards,
  );
  const row = await draft({ key: 'b.text', validFrom: '2027-02-01', validTo: '2027-02-01' });
  const change = updateRecord(editor, 'document', row.id, { validFrom: '2027-03-01' }, row.version);
  await expect(change).rejects.toMatchObject(backwards);
});

it('a body pasted from another document is refused by what differs, neither stored nor renamed', async () => {
  const other = { status: 422, errors: [{ path: 'body/kind' }, { path: 'body/key' }] };
  const body = { kind: 'notice', key: 'other.notice', body: '正文' };
  await expect(draft({ key: 'c.text', body })).rejects.toMatchObject(other);
  const row = await draft({ key: 'c.text', body: { kind: 'text', key: 'c.text', title: '旧名', body: '正文' } });
  const change = (values: Record<string, unknown>) => updateRecord(editor, 'document', row.id, values, row.version);
  await expect(change({ body })).rejects.toMatchObject(other);
  await expect(change({ body: { ...(row.body as object), key: 'd.text' } })).rejects.toMatchObject({
    errors: [
      {
        path: 'body/key',
        message: '粘贴的内容是另一份文档：其代码是“d.text”，本文档的代码是“c.text”；请核对内容，或另建一份',
        messageEn: expect.stringContaining('"d.text"'),
        needed: 'c.text',
      },
    ],
  });
  expect(await change({ title: '新名' })).toMatchObject({ title: '新名', body: { key: 'c.text', title: '新名' } });
});

it('a decision may test the codes of the tables in force at its place, and no others', async () => {
  const province = await buildUnion(union, { kind: 'aboveBase' });
  const publishTypes = (place: Rows['union'], codes: readonly string[]) =>
    transact(systemActor, { action: 'publish' }, async (tx) => {
      const items = codes.map((code) => ({ code, label: `类型${code}` }));
      const body = { kind: 'choices', key: 'unionType', title: '工会类型', items };
      tx.create('document', {
        ...{ kind: 'choices', key: 'unionType', title: '工会类型', unionId: place.id, number: 1, state: 'published' },
        ...{ body, hash: hashDocument(body), validFrom: '2020-01-01', publishedAt: new Date().toISOString() },
      });
    });
  await publishTypes(union, ['enterprise']);
  await publishTypes(province, ['enterprise', 'port']);
  forgetRulebook();
  const decisionAt = (place: Rows['union'], type: string) => {
    const when = { properties: { 'union.type': { const: type } }, required: ['union.type'] };
    return draft({
      kind: 'decision',
      key: `join.${type}`,
      title: '入会条件',
      unionId: place.id,
      body: {
        facts: ['union.type'],
        hit: 'first',
        // biome-ignore lint/suspicious/noThenProperty: rows of a decision have one
        rows: [{ id: 'typed', when, then: { outcome: 'refuse' } }],
        otherwise: { outcome: 'accept' },
      },
    });
  };
  await expect(decisionAt(province, 'port')).resolves.toMatchObject({ key: 'join.port' });
  await expect(decisionAt(province, 'none')).resolves.toMatchObject({ key: 'join.none' });
  await expect(decisionAt(union, 'port')).rejects.toMatchObject({
    status: 422,
    errors: [{ seen: 'port', needed: ['enterprise', 'none'] }],
  });
});
