// biome-ignore-all lint/suspicious/noThenProperty: rows of a decision have one
// While a long table is checked the thread that serves goes on serving.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { factCatalogue } from '../../../rules/facts/catalogue.ts';
import { checkDocument } from '../../../rules/kinds/checkDocument.ts';
import { checkRuleDocument } from '../../../workflows/documents/checkRuleDocument.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { type Api, openApi } from '../../support/api.ts';
import { longDecision } from '../../support/longDecision.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const rules = async () => (await rulebook()).at(api.root.path);

/** How often `ask` was answered before `work` was done. */
async function answeredMeanwhile(work: Promise<unknown>, ask: () => Promise<unknown>): Promise<number> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  let answered = 0;
  while (!isDone) {
    await ask();
    if (!isDone) answered += 1;
  }
  await done;
  return answered;
}

describe('a decision of 400 rows', () => {
  const body = longDecision(400);
  const health = () => fetch(`${api.url}/healthz`).then((response) => response.text());

  it('is saved and checked while others are answered', async () => {
    const editor = await api.signIn(api.root.id, 'ruleEditor');
    const draft = { kind: body.kind, key: body.key, title: body.title, body, unionId: api.root.id };
    const save = editor.ask('POST', '/api/documents', draft);
    expect(await answeredMeanwhile(save, health)).toBeGreaterThan(50);
    const saved = await save;
    expect(saved).toMatchObject({ status: 201, body: { state: 'draft' } });
    const check = editor.ask('POST', `/api/documents/${saved.body.id}/check`);
    expect(await answeredMeanwhile(check, health)).toBeGreaterThan(50);
    expect(await check).toMatchObject({ status: 200, body: { findings: [] } });
  });

  it('is told the same as on this thread', async () => {
    const [first, second, ...rest] = body.rows;
    const wrong = { ...body, rows: [{ ...first, id: second?.id }, { ...second, then: {} }, ...rest], cases: [] };
    const twice = { ...body, rows: [...body.rows, { ...first, id: 'again' }] };
    for (const each of [wrong, twice, { ...body, facts: ['applicant.aeg'] }])
      expect(await checkRuleDocument(each, await rules())).toEqual(checkDocument(each, { catalogue: factCatalogue }));
  });
});

it('a few rows of long lists are checked while others are answered', async () => {
  const table = longDecision(30);
  const listing = (row: number) => Array.from({ length: 200 }, (_, index) => row * 200 + index);
  const rows = table.rows.map((row, index) => ({
    ...row,
    when: { properties: { 'applicant.age': { enum: listing(index) } }, required: ['applicant.age'] },
  }));
  const checking = checkRuleDocument({ ...table, facts: ['applicant.age'], rows, cases: [] }, await rules());
  const turn = () => new Promise((done) => setImmediate(done));
  expect(await answeredMeanwhile(checking, turn)).toBeGreaterThan(50);
  expect(await checking).toMatchObject([{ code: 'no-cases' }]);
});

it('two long tables at once are both answered', async () => {
  const checked = [200, 201].map(async (rows) => checkRuleDocument(longDecision(rows), await rules()));
  expect(await Promise.all(checked)).toEqual([[], []]);
});
