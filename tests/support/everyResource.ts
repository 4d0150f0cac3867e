// One row of every resource, hung on a union: what tests that look at all resources at once read and try to change. A new resource
// has one from its descriptor and the schema; what tests ask beyond that, or a CHECK demands, stands in `details`.
import { readFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { resources } from '../../models/descriptor/registry.ts';
import { actsIn } from '../../models/descriptor/states.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import type { ResourceName, Rows } from '../../models/rows.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { find } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import type { Person } from './build.ts';
import { buildAccount } from './build.ts';
import { neededFields } from './generateRows.ts';

type Ids = Record<string, string>;
type Values = Record<string, unknown>;
type Details = { [N in ResourceName]?: (person: Person) => Partial<Rows[N]> };

const schema = readFileSync(new URL('../../models/schema.sql', import.meta.url), 'utf8');
const today = '2026-01-05';
const noon = `${today}T02:00:00.000Z`;
let serial = 0;

const details: Details = {
  member: ({ name, birthDate }) => ({ name, birthDate, sex: 'male', state: 'active', details: { hobby: '篮球' } }),
  application: ({ id, name }) => ({
    ...{ process: 'join', subjectKind: 'person', subjectId: id, applicantName: name, reviewWhen: 'before' },
    ...{ data: {}, submittedAt: noon, dueOn: today },
  }),
  document: () => ({ kind: 'text', validFrom: today }),
  decision: () => ({ outcome: 'pass', verdicts: [] }),
  grant: () => ({ role: 'unionOperator' }),
  notice: () => ({ state: 'dead', variables: {} }),
  reviewRound: () => ({ state: 'finished', startedAt: noon }),
  unionMessage: () => ({ topic: 'Spring gifts' }),
  listView: () => ({ listed: 'member', state: 'shared', filter: {} }),
  jobRun: () => ({ state: 'finished', task: 'review' }),
};

/** @returns resource name → id of its row. Each call invents a person, with these values, whose rows these are. */
export async function plantEveryResource(
  union: Rows['union'],
  values: Partial<Rows['account']> = {},
): Promise<{ ids: Record<ResourceName, string>; person: Person }> {
  serial += 1;
  const person = await buildAccount({ unionId: union.id, ...values });
  const ids: Ids = { account: person.id, union: union.id };
  const [division] = await find('division', {}, { order: 'id', limit: 1 });
  if (division) ids.division = division.id;
  await transact(systemActor, { action: 'create' }, async (tx) => {
    for (const resource of inOrder(resources.filter(({ name }) => !ids[name] && name !== 'audit')))
      ids[resource.name] = tx.create(resource, valuesOf(resource, ids, person)).id;
  });
  const [written] = await find('audit', { resource: 'member', recordId: ids.member });
  return { ids: { ...(ids as Record<ResourceName, string>), audit: written!.id }, person };
}

/** Those that others need come first. */
function inOrder(left: readonly Resource[], done: readonly Resource[] = []): Resource[] {
  const isReady = (resource: Resource) =>
    namesOf(resource).every((name) => {
      const wanted = resource.fields[name]?.reference;
      return !wanted || wanted === resource.name || !left.some((each) => each.name === wanted);
    });
  const ready = left.filter(isReady);
  if (!left.length) return [...done];
  if (!ready.length) throw new Error(`these need each other: ${left.map(({ name }) => name).join(', ')}`);
  return inOrder(
    left.filter((each) => !ready.includes(each)),
    [...done, ...ready],
  );
}

/** What has to be there, says whose and where it is, or is masked. */
const namesOf = ({ fields, scope, self, ...resource }: Resource): string[] => [
  ...new Set([
    ...neededFields({ fields, scope, self, ...resource }, schema),
    ...(scope.by === 'union' ? [scope.field] : []),
    ...(self ? [self.field] : []),
    ...Object.keys(fields).filter((name) => fields[name]?.required || fields[name]?.kind === 'identity'),
  ]),
];

function valuesOf(resource: Resource, ids: Ids, person: Person): Values {
  const own = details[resource.name] as ((person: Person) => Values) | undefined;
  const given = namesOf(resource).map((name) => [name, valueFor(resource, name, ids, person)]);
  return {
    // Divisions are called by their codes.
    ...(resource.fields.id?.kind === 'uuid' ? {} : { id: '11' }),
    ...Object.fromEntries(given),
    ...own?.(person),
  };
}

function valueFor({ name: resource, fields, states }: Resource, name: string, ids: Ids, person: Person): unknown {
  const field = fields[name] as FieldDefinition;
  if (field.reference) return ids[field.reference];
  if (name === 'state' && states) {
    const open = Object.entries(states).find(([, state]) => actsIn(state, ['staff']).length);
    return (open ?? Object.entries(states)[0])?.[0];
  }
  if (typeof field.choices === 'object') return Object.keys(field.choices)[0];
  if (field.kind === 'identity') return field.mode === 'phone' ? person.phone : person.documentNumber;
  return usual[field.kind]?.(`${resource}.${name} ${serial}`);
}

const usual: Record<string, (said: string) => unknown> = {
  text: (said) => said,
  longText: (said) => said,
  choice: () => 'other',
  integer: () => 1,
  boolean: () => false,
  date: () => today,
  dateTime: () => noon,
  json: () => ({}),
  stringList: () => [],
  uuid: () => uuid(),
};
