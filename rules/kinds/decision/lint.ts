import type { Finding } from '../../../contract/finding.ts';
import { closest } from '../../engine/closest.ts';
import { compileDecision } from '../../engine/compile.ts';
import type { CheckContext, ChoicesDocument, DecisionDocument, Facts } from '../../engine/documentTypes.ts';
import { finding, warning } from '../../engine/finding.ts';
import type { Subject } from '../../engine/profile.ts';
import { checkValue, checkWhen } from '../../engine/profile.ts';
import { runCases } from '../../engine/runCases.ts';
import { withChoices } from '../../facts/catalogue.ts';
import { codesOf, type FactCatalogue, type FactDefinition } from '../../facts/factDefinition.ts';
import { lintHolding } from './holding.ts';
import { lintReach } from './reach.ts';
import { lintReasons } from './reasons.ts';

function unknownFact(name: string, path: string, catalogue: FactCatalogue): Finding {
  return finding('unknown-fact', path, `没有事实“${name}”`, `There is no fact "${name}"`, {
    seen: name,
    didYouMean: closest(name, catalogue.keys()),
  });
}

/** With the codes of the tables that stand where the document will. */
const catalogueFor = ({ catalogue, find }: CheckContext): FactCatalogue =>
  find ? withChoices(catalogue, (key) => (find('choices', key) as ChoicesDocument | undefined)?.items) : catalogue;

function subjectFor(fact: FactDefinition): Subject {
  const values = codesOf(fact);
  return { title: fact.title, type: fact.type, ...(values && { values }) };
}

/** A fact as the subject of a test. */
function subjectOf(document: DecisionDocument, catalogue: FactCatalogue) {
  return (name: string): Subject | Finding => {
    const fact = catalogue.get(name);
    if (!fact) return unknownFact(name, '', catalogue);
    if (!document.facts.includes(name))
      return finding('undeclared-fact', '', `“${name}”没有列在 facts 里`, `"${name}" is not listed in facts`, {
        seen: name,
      });
    return subjectFor(fact);
  };
}

function lintFacts(document: DecisionDocument, catalogue: FactCatalogue): Finding[] {
  const tested = new Set(document.rows.flatMap(({ when }) => Object.keys(when.properties ?? {})));
  return document.facts.flatMap((name, index): Finding[] => {
    const path = `/facts/${index}`;
    if (!catalogue.has(name)) return [unknownFact(name, path, catalogue)];
    return tested.has(name)
      ? []
      : [warning('unused-fact', path, `事实“${name}”没有用到`, `The fact "${name}" is not used`, { seen: name })];
  });
}

function lintRequired(document: DecisionDocument): Finding[] {
  return document.rows.flatMap(({ when }, index) =>
    Object.keys(when.properties ?? {})
      .filter((name) => !when.required?.includes(name))
      .map((name) =>
        finding(
          'fact-not-required',
          `/rows/${index}/when/required`,
          `条件用到“${name}”，也要列在 required 里，否则缺少它时条件会成立`,
          `"${name}" must be listed in required, or its absence would satisfy the test`,
          { needed: name },
        ),
      ),
  );
}

function lintOutcomes(document: DecisionDocument): Finding[] {
  const outcomeKeys = document.outcomes?.map(({ key }) => key);
  if (!outcomeKeys)
    return document.hit === 'collect'
      ? [
          finding(
            'outcomes-missing',
            '/outcomes',
            '“collect”需要按严重程度列出 outcomes',
            '"collect" needs outcomes, the most severe first',
          ),
        ]
      : [];
  const used = [
    ...document.rows.map(({ then }, index) => [then.outcome, `/rows/${index}/then/outcome`] as const),
    [document.otherwise.outcome, '/otherwise/outcome'] as const,
  ];
  return used
    .filter(([outcome]) => !outcomeKeys.includes(outcome))
    .map(([outcome, path]) =>
      finding(
        'unknown-outcome',
        path,
        `结果“${outcome}”没有列在 outcomes 里`,
        `The outcome "${outcome}" is not listed in outcomes`,
        { seen: outcome, needed: outcomeKeys },
      ),
    );
}

function lintIds(document: DecisionDocument): Finding[] {
  const ids = new Set<string>();
  return document.rows.flatMap(({ id }, index) => {
    if (!ids.has(id)) {
      ids.add(id);
      return [];
    }
    return [
      finding('duplicate-row', `/rows/${index}/id`, `行标识“${id}”重复`, `The row id "${id}" is used twice`, {
        seen: id,
      }),
    ];
  });
}

/** A case that gives a fact of the wrong type would test nothing. */
function lintCaseFacts({ given = {}, cases = [] }: DecisionDocument, catalogue: FactCatalogue): Finding[] {
  const check = (facts: Facts, path: string) =>
    Object.entries(facts).flatMap(([name, value]): Finding[] => {
      const here = `${path}/${name}`;
      const fact = catalogue.get(name);
      return fact ? checkValue(value, here, subjectFor(fact)) : [unknownFact(name, here, catalogue)];
    });
  return [
    ...check(given, '/given'),
    ...cases.flatMap(({ facts }, index) => check(facts, `/cases/${index}/facts`)),
    ...lintRepeated({ given, cases }),
  ];
}

function lintRepeated({ given, cases }: Required<Pick<DecisionDocument, 'given' | 'cases'>>): Finding[] {
  return cases.flatMap(({ facts }, index) =>
    Object.entries(facts)
      .filter(([name, value]) => given[name] === value)
      .map(([name, value]) =>
        warning(
          'repeats-given',
          `/cases/${index}/facts/${name}`,
          `“${name}”与 given 相同，不用再写`,
          `"${name}" is as given: leave it out`,
          { seen: value },
        ),
      ),
  );
}

function lintCoverage(document: DecisionDocument): Finding[] {
  const cases = document.cases ?? [];
  if (cases.length === 0) return [warning('no-cases', '/cases', '还没有用例', 'There are no cases')];
  const named = new Set(cases.flatMap(({ expect }) => [expect.row, ...(expect.rows ?? [])]));
  return document.rows
    .filter(({ id }) => !named.has(id))
    .map(({ id }) =>
      warning('row-without-case', '/cases', `行“${id}”没有用例`, `The row "${id}" has no case`, { seen: id }),
    );
}

export function lint(document: DecisionDocument, context: CheckContext): Finding[] {
  const catalogue = catalogueFor(context);
  const subject = subjectOf(document, catalogue);
  const findings = [
    ...lintFacts(document, catalogue),
    ...lintIds(document),
    ...lintOutcomes(document),
    ...lintHolding(document),
    ...lintRequired(document),
    ...lintReasons(document, catalogue),
    ...lintCaseFacts(document, catalogue),
    ...document.rows.flatMap(({ when }, index) => checkWhen(when, `/rows/${index}/when`, subject)),
  ];
  if (findings.some(({ level }) => level === 'error')) return findings;
  const compiled = compileDecision(document, catalogue);
  return [...findings, ...lintReach(compiled), ...runCases(compiled), ...lintCoverage(document)];
}
