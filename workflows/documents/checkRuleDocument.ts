import { config } from '../../config.ts';
import type { Finding } from '../../contract/finding.ts';
import { getResource, resources } from '../../models/descriptor/registry.ts';
import { type Resource, type Role, roles } from '../../models/descriptor/types.ts';
import type { Rows } from '../../models/rows.ts';
import type { CheckContext, DocumentKind } from '../../rules/engine/documentTypes.ts';
import { inLanguage, type WrittenDocument } from '../../rules/engine/words.ts';
import { catalogueOf, withChoices } from '../../rules/facts/catalogue.ts';
import { earlierCaseFacts } from '../../rules/facts/earlierCases.ts';
import type { FactCatalogue } from '../../rules/facts/factDefinition.ts';
import { checkDocument } from '../../rules/kinds/checkDocument.ts';
import { carrierOf } from '../../rules/kinds/notice/carriers.ts';
import { earlierProcesses } from '../../rules/kinds/process/earlierProcesses.ts';
import { effects } from '../effects.ts';
import { knownTasks } from '../tasks/knownTasks.ts';
import { today } from '../today.ts';
import { checkApart } from './checkApart.ts';
import { orphanedFaqs } from './orphanedFaqs.ts';
import type { PlaceRules } from './placeRules.ts';
import { rulebook } from './rulebook.ts';

/** Characters of the rows of a decision: with more, others would notice its check, which judges every value by every row. */
const mostUnnoticed = 5_500;

/**
 * Profile, lint, references and the document's own cases. A reference leads to the document in force where and when this one
 * will be, as it does when the rules are asked. `companions`: documents that come with it.
 * `bilingual`: texts without English are told of.
 */
export async function checkRuleDocument(
  body: unknown,
  rules: PlaceRules,
  companions: readonly WrittenDocument[] = [],
  bilingual = false,
): Promise<Finding[]> {
  const find = (kind: DocumentKind, key: string) =>
    companions.find((document) => document.kind === kind && document.key === key) ??
    rules.document(kind, key)?.document;
  const catalogue = catalogueOf([
    ...rules.catalogue.values(),
    ...earlierCaseFacts(earlierProcesses(companions.map((document) => inLanguage(document)))),
  ]);
  const { kind, rows } = Object(body) as { kind?: unknown; rows?: unknown };
  const isLong = kind === 'decision' && JSON.stringify(rows ?? []).length > mostUnnoticed;
  const findings = isLong
    ? await checkApart(body, { catalogue: withTables(catalogue, find), bilingual })
    : checkDocument(body, {
        catalogue,
        find,
        day: rules.day,
        bilingual,
        effects: [...effects.values()],
        statesOf,
        subjects: subjectsToBegin,
        carrier: carrierOf(config.sms.transport),
        ...(kind === 'schedule' ? { tasks: new Map([...knownTasks()].map(([name, { input }]) => [name, input])) } : {}),
      });
  const isSound = findings.every(({ level }) => level !== 'error');
  return isSound ? [...findings, ...orphanedFaqs(body as WrittenDocument, rules, await rulebook())] : findings;
}

/** The code tables are all that a decision is checked with besides its facts. */
const withTables = (catalogue: FactCatalogue, find: NonNullable<CheckContext['find']>): FactCatalogue =>
  withChoices(catalogue, (key) => {
    const table = find('choices', key) as WrittenDocument<'choices'> | undefined;
    return table && inLanguage(table).items;
  });

/** Records that somebody sees who may begin a case. */
const subjectsToBegin = resources
  .filter((resource) =>
    roles.some((role) => may(getResource('application'), role, 'create') && may(resource, role, 'get')),
  )
  .map(({ name }) => name);

function may({ access }: Resource, role: Role, action: string): boolean {
  const { own = [], lower = [] } = access[role] ?? {};
  return [...own, ...lower].includes(action);
}

/** The states that the subject of a process may be in. */
function statesOf(subject: string): string[] | undefined {
  const resource = resources.find(({ name }) => name === (subject === 'person' ? 'member' : subject));
  return resource && Object.keys(resource.states ?? {});
}

/** The rules among which a document will stand: at its union, on its first day or today if that is past. */
export async function rulesFor(
  union: Rows['union'] | undefined,
  validFrom: string | null | undefined,
): Promise<PlaceRules> {
  const day = today();
  return (await rulebook()).at(union?.path ?? '/', validFrom && validFrom > day ? validFrom : day);
}
