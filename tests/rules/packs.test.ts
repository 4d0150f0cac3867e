import { tasks as found } from '../../jobs/foundTasks.ts';
import { compileDecision } from '../../rules/engine/compile.ts';
import { evaluate } from '../../rules/engine/evaluate.ts';
import { inLanguage, type WrittenDocument } from '../../rules/engine/words.ts';
import { withEarlierCases } from '../../rules/facts/catalogue.ts';
import { checkDocument } from '../../rules/kinds/checkDocument.ts';
import { earlierProcesses } from '../../rules/kinds/process/earlierProcesses.ts';
import { loadPacks } from '../../rules/packs/loadPacks.ts';
import { effects as foundEffects } from '../../workflows/effects.ts';
import { packDocument } from '../support/packDocument.ts';

const packs = loadPacks();
const base = packs[0]!;
/** What rules may know where these documents are in force: also of earlier cases under processes of their own. */
const catalogueWith = (own: readonly WrittenDocument[]) =>
  withEarlierCases(earlierProcesses([...own, ...base.documents].map((document) => inLanguage(document))));
const factCatalogue = catalogueWith([]);
const effects = [...foundEffects.values()];
const tasks = new Map([...found].map(([name, { input }]) => [name, input]));
const all = packs.flatMap((pack) =>
  pack.documents.map((document) => [pack.key, document.kind, document.key, pack.documents, document] as const),
);

test('the base is installed at the root and comes first, then the wider divisions', () => {
  const widths = packs.map(({ installAt }) => installAt.division?.length ?? 0);
  expect([base.key, widths.filter((width) => width === 0)]).toEqual(['base', [0]]);
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
});

/** As a document finds others at its place: those that come with it, then the base's. */
const findAmong =
  (own: readonly WrittenDocument[]) =>
  (kind: string, key: string): WrittenDocument | undefined =>
    [...own, ...base.documents].find((other) => other.kind === kind && other.key === key);

/** A province may do without English for a time; the base may not. */
test.each(all)('%s %s %s has no findings', (pack, _kind, _key, own, document) => {
  const context = {
    ...{ catalogue: catalogueWith(own), find: findAmong(own), effects, tasks },
    bilingual: pack === base.key,
  };
  expect(checkDocument(document, context)).toEqual([]);
});

test('a text of a province without English is told of, and no more', () => {
  const provinces = packs.filter(({ key }) => key !== base.key);
  const findings = provinces.flatMap(({ documents }) =>
    documents.flatMap((document) =>
      checkDocument(document, {
        catalogue: catalogueWith(documents),
        find: findAmong(documents),
        effects,
        tasks,
        bilingual: true,
      }),
    ),
  );
  expect(findings.filter(({ level, code }) => level !== 'warning' || code !== 'no-english')).toEqual([]);
});

test('a pack holds each document once', () => {
  for (const { documents } of packs) {
    const names = documents.map(({ kind, key }) => `${kind} ${key}`);
    expect(names).toEqual([...new Set(names)]);
  }
});

test('a province may bring documents of its own, as long as what they name stands there', () => {
  const process = { ...packDocument('jiangsu', 'process', 'join'), key: 'gathering', form: 'gathering.form' };
  const form = { ...packDocument('jiangsu', 'form', 'join.form'), key: 'gathering.form' };
  const findings = (own: WrittenDocument[]) =>
    checkDocument(process, { catalogue: factCatalogue, find: findAmong(own), effects });
  expect(findings([process])).toMatchObject([{ code: 'unknown-reference', path: '/form', seen: 'gathering.form' }]);
  expect(findings([process, form])).toEqual([]);
});

test('the two ways to join differ by documents only', () => {
  const policy = (pack: string) => {
    const { review, confirmBySms } = packDocument(pack, 'process', 'join');
    return [review.when, review.by, confirmBySms];
  };
  expect([policy('jiangsu'), policy('xiamen'), policy('guangdong')]).toEqual([
    ['after', 'target', true],
    ['before', 'target', false],
    ['before', 'target', false],
  ]);
  expect([
    packDocument('jiangsu', 'schedule', 'review.centralised').enabled,
    packDocument('xiamen', 'schedule', 'review.centralised').enabled,
  ]).toEqual([true, false]);
});

test('a permit without a birth date goes to the inbox, except where every document is accepted', () => {
  const facts = {
    'identity.bound': true,
    'document.type': 'hkMacauPermit',
    'applicant.age': null,
    'membership.state': 'none',
  };
  const outcome = (pack: string) =>
    evaluate(compileDecision(packDocument(pack, 'decision', 'join.eligibility'), factCatalogue), facts).outcome;
  expect([outcome('base'), outcome('guangdong')]).toEqual(['inbox', 'accept']);
});
