// A reference leads to the document in force at the place, not to any of that name above it.

import { beforeAll, expect, it } from '@jest/globals';
import { addDays } from '../../../civilDay.ts';
import type { Rows } from '../../../models/rows.ts';
import type { Actor } from '../../../models/store/gates/actor.ts';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { transact } from '../../../models/store/writing/transaction.ts';
import type { RuleDocument } from '../../../rules/engine/documentTypes.ts';
import { hashDocument } from '../../../rules/engine/hash.ts';
import { checkRuleDocument } from '../../../workflows/documents/checkRuleDocument.ts';
import { checkStoredDocument, publishDocument } from '../../../workflows/documents/publishDocument.action.ts';
import { forgetRulebook, rulebook } from '../../../workflows/documents/rulebook.ts';
import { createRecord } from '../../../workflows/records/createRecord.ts';
import { today } from '../../../workflows/today.ts';
import { buildAdmin, buildHouse, type House } from '../../support/build.ts';
import { packDocument } from '../../support/packDocument.ts';
import { setUpStore } from '../../support/setUpStore.ts';

let house: House;
let editor: Actor;
let publisher: Actor;
setUpStore();
beforeAll(async () => {
  house = await buildHouse();
  editor = await buildAdmin(house.provinceA, 'ruleEditor');
  publisher = await buildAdmin(house.provinceA, 'rulePublisher');
});

const draft = (
  body: Pick<RuleDocument, 'kind' | 'key' | 'title'> & Record<string, unknown>,
  values: Record<string, unknown> = {},
) =>
  createRecord(editor, 'document', {
    ...{ kind: body.kind, key: body.key, title: body.title, body, unionId: house.provinceA.id },
    ...values,
  });

it('a province saves and publishes its own process with its body unchanged', async () => {
  const saved = await draft(packDocument('jiangsu', 'process', 'join'));
  expect(saved.state).toBe('draft');
  expect(await checkStoredDocument(editor, saved.id)).toEqual({ findings: [] });
  expect(await publishDocument(publisher, saved.id)).toMatchObject({ state: 'published' });
});

it('versions that are superseded or not in force yet are not what a reference leads to', async () => {
  const process = packDocument('base', 'process', 'join');
  const routed = { ...process, routing: { ...process.routing, industry: 'later' } };
  const form = packDocument('base', 'form', 'join.form');
  const later = {
    ...form,
    fields: [...form.fields, { name: 'later', title: '后来的一项', widget: 'industry' as const }],
  };
  const [yesterday, tomorrow] = [addDays(today(), -1), addDays(today(), 1)];
  await install(house.provinceB, later, 101, addDays(yesterday, -1));
  await install(house.provinceB, form, 102, yesterday);
  await install(house.provinceB, later, 103, tomorrow);
  const book = await rulebook();
  const errors = async (day: string) =>
    (await checkRuleDocument(routed, book.at(house.provinceB.path, day)))
      .filter(({ level }) => level === 'error')
      .map(({ path }) => path);
  expect(await errors(addDays(yesterday, -1))).toEqual([]);
  expect(await errors(today())).toEqual(['/routing/industry']);
  expect(await errors(tomorrow)).toEqual([]);
});

it('a document that begins later is checked against the rules of its first day', async () => {
  const tomorrow = addDays(today(), 1);
  const reasons = packDocument('base', 'text', 'join.guide');
  await install(house.provinceA, { ...reasons, key: 'guide.later' }, 1, tomorrow);
  const body = { ...packDocument('jiangsu', 'process', 'join'), key: 'join.later', guide: 'guide.later' };
  await expect(draft(body)).rejects.toMatchObject({ status: 422, errors: [{ path: 'body/guide' }] });
  expect(await draft(body, { validFrom: tomorrow })).toMatchObject({ state: 'draft', validFrom: tomorrow });
});

it('a schedule of a task that does not exist, or with an option that the task does not take, is not saved', async () => {
  const schedule = { ...packDocument('base', 'schedule', 'review.centralised'), key: 'own' };
  await expect(draft({ ...schedule, task: 'review.centralized' })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'body/task', message: '没有任务“review.centralized”，是不是“review.centralised”？' }],
  });
  await expect(draft({ ...schedule, options: { batch: 5, days: 3 } })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'body/options/days' }],
  });
  await expect(draft({ ...schedule, task: 'audit.seal' })).rejects.toMatchObject({ status: 422 });
  expect(await draft(schedule)).toMatchObject({ state: 'draft' });
});

async function install(union: Rows['union'], body: RuleDocument, number: number, validFrom: string): Promise<void> {
  const { kind, key, title } = body;
  await transact(systemActor, { action: 'publish' }, async (tx) => {
    tx.create('document', {
      ...{ kind, key, title, body, hash: hashDocument(body), unionId: union.id, number, state: 'published', validFrom },
      publishedAt: new Date().toISOString(),
    });
  });
  forgetRulebook();
}

it('a process about what nobody may begin one about, or about nothing there is, is not published', async () => {
  const process = packDocument('base', 'process', 'union.change');
  const about = async (subject: string) =>
    (await checkRuleDocument({ ...process, subject, effect: 'case.record' }, (await rulebook()).at(house.root.path)))
      .filter(({ level }) => level === 'error')
      .map(({ code, path }) => `${code} ${path}`);
  for (const subject of ['union', 'member', 'grant', 'account']) expect(await about(subject)).toEqual([]);
  expect(await about('audit')).toEqual(['nobody-begins /subject']);
  expect(await about('unoin')).toContain('unknown-subject /subject');
});

it('a year without holidays is warned of: the one in which they begin to hold, and the next', async () => {
  const calendar = packDocument('base', 'parameters', 'calendar.workingDays');
  const book = await rulebook();
  const missing = async (day: string) =>
    (await checkRuleDocument(calendar, book.at(house.root.path, day))).map(({ level, code, needed }) => [
      level,
      code,
      needed,
    ]);
  expect(await missing('2025-06-01')).toEqual([]);
  expect(await missing('2026-06-01')).toEqual([['warning', 'year-missing', 2027]]);
  expect(await missing('2031-06-01')).toEqual([
    ['warning', 'year-missing', 2031],
    ['warning', 'year-missing', 2032],
  ]);
  expect((await checkRuleDocument(calendar, book.at(house.root.path, '2026-06-01')))[0]?.message).toBe(
    '没有2027年的放假安排，这一年按周一至周五计算工作日',
  );
});
