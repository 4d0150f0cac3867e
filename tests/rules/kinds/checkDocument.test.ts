// biome-ignore-all lint/suspicious/noThenProperty: rows of a decision have one
import fc from 'fast-check';
import { factCatalogue } from '../../../rules/facts/catalogue.ts';
import { checkDocument } from '../../../rules/kinds/checkDocument.ts';
import { cell, decision, hostileDocuments } from './hostileDocuments.ts';

const check = (document: unknown) => checkDocument(document, { catalogue: factCatalogue });

// How soon is measured: `npm run bench -- hostile`.
test.each(hostileDocuments)('%s is refused', (_, make, code) => {
  const codes = check(make()).map((finding) => finding.code);
  expect(codes).toContain(code);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('quotes and code in keys and values never leave their place', () => {
  const evil = `"];globalThis.owned=true;//\${globalThis.owned=true}\`'`;
  const document = {
    ...(decision({ properties: {}, required: [] }) as object),
    rows: [
      {
        id: evil,
        when: { properties: { 'applicant.age': { const: 1 } }, required: ['applicant.age'] },
        then: { outcome: evil, reason: evil },
      },
    ],
    cases: [{ says: evil, facts: { 'applicant.age': 1 }, expect: { outcome: evil, row: evil } }],
  };
  expect(check(document).filter(({ level }) => level === 'error')).toEqual([]);
  expect((globalThis as { owned?: boolean }).owned).toBeUndefined();
});

test('any JSON at all is answered with findings, never with an exception', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 4 }),
      fc.constantFrom('decision', 'form', 'notice', 'schedule', 'choices'),
      (value, kind) => {
        expect(check(value).length).toBeGreaterThan(0);
        expect(check({ kind, key: 'a', title: '甲', rows: value, items: value, fields: value }).length).toBeGreaterThan(
          0,
        );
        expect(Array.isArray(check(cell(value)))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('a mistyped kind is answered with the one that was meant', () => {
  expect(check({ kind: 'decison' })[0]).toMatchObject({ didYouMean: 'decision' });
});

test('a text without English is told of where both languages are wanted', () => {
  const text = {
    kind: 'text',
    key: 'a',
    title: { zh: '指南', en: 'Guide' },
    body: '请阅读',
    contact: { hours: '工作日' },
  };
  expect(check(text)).toEqual([]);
  expect(checkDocument(text, { catalogue: factCatalogue, bilingual: true })).toMatchObject([
    { level: 'warning', code: 'no-english', path: '/body', seen: ['/body', '/contact/hours'] },
  ]);
});
