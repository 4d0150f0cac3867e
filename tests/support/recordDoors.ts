// The doors to records, found in the descriptors: each field that people type, by the panel's API and by the console.
import { pathOf, resources } from '../../models/descriptor/registry.ts';
import { writableFields } from '../../models/descriptor/toJsonSchema.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import type { ResourceName } from '../../models/rows.ts';
import { findOne } from '../../models/store/sql/find.ts';
import type { Ask } from './client.ts';
import { freshValue, type Kept, type Meaning } from './typedRows.ts';

export type Door = { title: string; takes: Meaning; isRequired: boolean; put(typed: string): Promise<Kept> };
type Values = Record<string, unknown>;
type Act = 'create' | 'update';
/** Answers what is stored, or that the field was refused. */
type Way = (resource: Resource, act: Act, values: Values, field: string) => Promise<{ id: string } | 'refused'>;

const typedKinds = ['text', 'longText', 'identity'];
const meanings: Record<string, Meaning> = {
  'account.name': 'personName',
  'account.loginName': 'loginName',
};

export function meaningOf(resource: string, name: string, { mode }: FieldDefinition): Meaning {
  if (mode === 'creditCode') return resource === 'union' ? 'unionCode' : 'employerCode';
  return meanings[`${resource}.${name}`] ?? mode ?? 'words';
}

/** Rules are documents of their own grammar, and a grant is proposed by one and confirmed by another. */
const ofTheirOwn = ['document', 'grant'];

/** @param ids what new records refer to. @param records what is changed. */
export function recordDoors(
  ask: Ask,
  consoleOrigin: string,
  ids: Record<ResourceName, string>,
  records: Record<ResourceName, string>,
): Door[] {
  const ways: Record<string, Way> = { API: byApi(ask, records), console: byConsole(ask, consoleOrigin, records) };
  return resources
    .filter(({ name, writtenBy }) => writtenBy !== 'workflows' && !ofTheirOwn.includes(name))
    .flatMap((resource) =>
      (['create', 'update'] as const)
        .filter((act) => mayAnybody(resource, act))
        .flatMap((act) =>
          writableFields(resource, act)
            // What is masked for whom it belongs to is not written there.
            .filter((name) => act === 'create' || !resource.fields[name]?.mask?.own)
            .filter((name) => typedKinds.includes(resource.fields[name]?.kind ?? '') && !resource.fields[name]?.codes)
            .flatMap((name) =>
              Object.entries(ways)
                .filter(([way]) => way === 'API' || isOperators(resource))
                .map(([way, send]) => doorTo(resource, name, act, way, send, ids)),
            ),
        ),
    );
}

const mayAnybody = ({ access }: Resource, act: Act) => Object.values(access).some(({ own = [] }) => own.includes(act));
const isOperators = ({ access }: Resource) => (access.systemAdmin?.own ?? []).includes('list');

function doorTo(resource: Resource, name: string, act: Act, way: string, send: Way, ids: Values): Door {
  const field = resource.fields[name] as FieldDefinition;
  return {
    title: `${way}: ${act} ${resource.name}.${name}`,
    takes: meaningOf(resource.name, name, field),
    isRequired: Boolean(field.required),
    async put(typed) {
      const values = act === 'create' ? needed(resource, ids) : {};
      const answer = await send(resource, act, { ...values, [name]: typed }, name);
      if (answer === 'refused') return answer;
      const row = (await findOne(resource.name as 'account', { id: answer.id })) as Values | undefined;
      const value = row?.[name];
      return value === null || value === undefined ? 'nothing' : { text: String(value) };
    },
  };
}

/** What a new record needs besides. */
function needed(resource: Resource, ids: Values): Values {
  const given = Object.entries(resource.fields)
    .filter(
      ([name, { required, reference }]) =>
        (required || reference === 'union' || (reference && reference === Object.keys(resource.beginsOn ?? {})[0])) &&
        writableFields(resource, 'create').includes(name),
    )
    .map(([name, field]) => [name, usual(field, ids)]);
  return {
    ...Object.fromEntries(given),
    ...(resource.fields.phone ? { phone: freshValue('phone') } : {}),
  };
}

function usual({ kind, reference, choices, codes }: FieldDefinition, ids: Values): unknown {
  if (reference) return ids[reference];
  if (codes === 'resources') return 'member';
  if (kind === 'json') return {};
  if (kind === 'choice') return typeof choices === 'object' ? Object.keys(choices)[0] : 'join';
  return kind === 'boolean' ? false : '样本';
}

function byApi(ask: Ask, ids: Record<string, string>): Way {
  return async (resource, act, values, field) => {
    const path = `/api/${pathOf(resource)}`;
    const answer =
      act === 'create'
        ? await ask<Values>('POST', path, values)
        : await ask<Values>('PUT', `${path}/${ids[resource.name]}`, { ...values, ...(await versionOf(resource, ids)) });
    const { errors = [] } = answer.body as { errors?: { path: string }[] };
    if (answer.status < 300) return { id: String((answer.body as Values).id) };
    if (errors.some(({ path }) => path.replace(/^\//, '') === field)) return 'refused';
    throw new Error(`${act} ${resource.name}: ${answer.text}`);
  };
}

function byConsole(ask: Ask, origin: string, ids: Record<string, string>): Way {
  return async (resource, act, values, field) => {
    const at = act === 'create' ? 'actions/new' : `records/${ids[resource.name]}/edit`;
    const form = { ...values, ...(act === 'update' ? await versionOf(resource, ids) : {}) };
    const body = new URLSearchParams(Object.entries(form).map(([name, value]) => [name, String(value)])).toString();
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin };
    const answer = await ask<Values>('POST', `/console/api/resources/${resource.name}/${at}`, body, headers);
    const { record, notice } = answer.body as { record: { params: Values; errors: Values }; notice: { type: string } };
    if (notice.type === 'success') return { id: String(record.params.id) };
    if (record.errors[field]) return 'refused';
    throw new Error(`${act} ${resource.name}: ${answer.text}`);
  };
}

const versionOf = async ({ name }: Resource, ids: Record<string, string>) => {
  const row = (await findOne(name as 'account', { id: ids[name] as string })) as Values | undefined;
  return { version: row?.version };
};
