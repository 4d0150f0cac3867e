// biome-ignore-all lint/suspicious/noThenProperty: rows of a decision have one
import { closest } from '../../../rules/engine/closest.ts';
import { compileDecision } from '../../../rules/engine/compile.ts';
import type { DecisionDocument } from '../../../rules/engine/documentTypes.ts';
import { evaluate } from '../../../rules/engine/evaluate.ts';
import { explain } from '../../../rules/engine/explain.ts';
import { sentence } from '../../../rules/engine/sentence.ts';
import { catalogueOf, factCatalogue, tablesOf, withChoices } from '../../../rules/facts/catalogue.ts';
import { codesOf, type FactDefinition } from '../../../rules/facts/factDefinition.ts';
import { checkDocument } from '../../../rules/kinds/checkDocument.ts';

test('every fact has a Chinese title and a subject, under a key of its own', () => {
  for (const [key, fact] of factCatalogue) {
    expect(fact.key).toBe(key);
    expect(fact.title).toMatch(/\p{Script=Han}/u);
    expect(fact.subject).toMatch(/^[a-z][A-Za-z]*$/);
    expect(key).toMatch(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/);
  }
});

test('a mistyped fact is answered with the one that was meant', () => {
  const suggest = (name: string) => closest(name, factCatalogue.keys());
  expect(suggest('applicant.agee')).toBe('applicant.age');
  expect(suggest('member.state')).toBe('membership.state');
  expect(suggest('qqqqqqqqqqqqqq')).toBeUndefined();
  expect(factCatalogue.get('toString')).toBeUndefined();
});

test('years are counted since a fact that is a date', () => {
  for (const { yearsSince } of factCatalogue.values())
    if (yearsSince) expect(factCatalogue.get(yearsSince)?.type).toBe('date');
});

describe('a fact that a province adds', () => {
  const seniority: FactDefinition = {
    ...{ key: 'custom.seniority', title: '工龄', type: 'number', unit: '年', subject: 'custom' },
    ...{ fixed: true, yearsSince: 'custom.hiredOn' },
  };
  const added: FactDefinition[] = [
    seniority,
    { key: 'custom.hiredOn', title: '入职日期', type: 'date', subject: 'custom', fixed: true },
    { key: 'custom.post', title: '岗位', type: 'string', subject: 'custom', values: { line: '一线', office: '机关' } },
  ];
  const extended = catalogueOf([...factCatalogue.values(), ...added]);
  const document: DecisionDocument = {
    ...{ kind: 'decision', key: 'join.eligibility', title: '入会条件', hit: 'first' },
    facts: ['custom.seniority', 'custom.post'],
    outcomes: [
      { key: 'refuse', label: '不予受理' },
      { key: 'accept', label: '可以申请' },
    ],
    rows: [
      {
        id: 'too-new',
        when: {
          properties: { 'custom.seniority': { exclusiveMaximum: 2 }, 'custom.post': { const: 'line' } },
          required: ['custom.seniority', 'custom.post'],
        },
        then: { outcome: 'refuse' },
      },
    ],
    otherwise: { outcome: 'accept' },
    cases: [
      {
        says: '工龄不足',
        facts: { 'custom.seniority': 1, 'custom.post': 'line' },
        expect: { outcome: 'refuse', row: 'too-new' },
      },
    ],
  };
  const withPost = (post: unknown) => {
    const changed = JSON.parse(JSON.stringify(document)) as {
      rows: { when: { properties: Record<string, unknown> } }[];
    };
    changed.rows[0]!.when.properties['custom.post'] = { const: post };
    return checkDocument({ ...changed, cases: [] }, { catalogue: extended }).filter(({ level }) => level === 'error');
  };

  test('is known to the check, with its type and its codes, and to nobody without it', () => {
    expect(checkDocument(document, { catalogue: extended })).toEqual([]);
    expect(withPost('line')).toEqual([]);
    expect(withPost('lime')).toMatchObject([{ code: 'unknown-value', didYouMean: 'line' }]);
    expect(withPost(3)).not.toEqual([]);
    expect(checkDocument(document, { catalogue: factCatalogue }).map(({ code }) => code)).toContain('unknown-fact');
  });

  test('is judged, read in words, explained, and mended from its own day on', () => {
    const compiled = compileDecision(document, extended);
    const facts = { 'custom.seniority': 1, 'custom.hiredOn': '2025-03-01', 'custom.post': 'line' };
    expect(evaluate(compiled, facts)).toMatchObject({ outcome: 'refuse', row: 'too-new' });
    expect(sentence(document, extended).split('\n')[0]).toBe('当工龄<2年，且岗位是“一线”时，不予受理。');
    const { rows, smallestFix } = explain(compiled, facts);
    expect(rows[0]?.cells[0]?.sentence).toBe('工龄<2年：成立，目前1年');
    expect(smallestFix.map((fix) => fix.sentence)).toEqual(['等到工龄为2年（2027-03-01起）']);
  });
});

describe('a fact bound to a code table', () => {
  test('takes any code while the table is not known, and then those of the table and its own', () => {
    const type = factCatalogue.get('union.type') as FactDefinition;
    expect(codesOf(type)).toBeUndefined();
    const closed = withChoices(factCatalogue, (key) =>
      key === 'unionType' ? [{ code: 'port', label: '港口' }] : undefined,
    );
    expect(closed.get('union.type')?.values).toEqual({ port: '港口', none: '未选工会' });
    expect(codesOf(closed.get('union.type') as FactDefinition)).toEqual(['port', 'none']);
    expect(closed.get('application.occupation')).toEqual(factCatalogue.get('application.occupation'));
    expect(tablesOf(factCatalogue).sort()).toEqual(['employmentType', 'occupation', 'placeBy', 'unionType']);
  });
});
