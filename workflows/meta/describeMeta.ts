// What the panel is generated from: the resources this actor may see, with titles, fields, filters, actions and what he may do.

import { config } from '../../config.ts';
import type { FieldMeta, Meta, ResourceMeta } from '../../contract/meta.ts';
import { getResource, pathOf, resources } from '../../models/descriptor/registry.ts';
import { actionStarts, writeStarts } from '../../models/descriptor/states.ts';
import { crudActions, groupTitles, type Resource, roleTitles } from '../../models/descriptor/types.ts';
import type { FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import { kindOf } from '../../models/fieldKinds/fieldKinds.ts';
import { operatorsOf } from '../../models/fieldKinds/operatorsOf.ts';
import { audit } from '../../models/resources/audit.ts';
import type { Actor, PersonActor } from '../../models/store/gates/actor.ts';
import { unionFieldOf } from '../../models/store/gates/assertInScope.ts';
import { masksIn } from '../../models/store/gates/maskGate.ts';
import { type Scope, scopeFor } from '../../models/store/gates/scopeGate.ts';
import { find } from '../../models/store/sql/find.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { fieldChoices } from './fieldChoices.ts';

export async function describeMeta(actor: PersonActor): Promise<Meta> {
  const book = await rulebook();
  const unions = await find('union', { id: actor.powers.map((power) => power.unionId) });
  const names = new Map(unions.map((union) => [union.id, union.name]));
  const visible = resources
    .filter((resource) => permissions(actor, resource).some((actions) => actions.includes('list')))
    .sort((a, b) => placeOf(a) - placeOf(b));
  return {
    me: {
      id: actor.accountId,
      name: actor.label,
      readOnly: actor.readOnly ?? false,
      powers: actor.powers.map(({ role, unionId }) => ({
        role,
        roleTitle: roleTitles[role],
        unionId,
        unionName: names.get(unionId) ?? '',
      })),
    },
    session: { idleMinutes: config.adminIdleMinutes },
    /** The day of the server is the day by which cases are due. */
    clock: { now: new Date().toISOString(), timezone: config.timezone },
    groups: Object.entries(groupTitles).map(([value, title]) => ({ value, ...title })),
    resources: await Promise.all(
      visible.map(async (resource) => describe(actor, resource, book, await scopeFor(actor, resource, 'list'))),
    ),
    /** Words for what the audit says was done. */
    auditActions: fieldChoices(audit.fields.action, book, '/') ?? [],
    /** What the audit tells of, for those who read it: most of it they cannot see otherwise. */
    audited: visible.some(({ name }) => name === 'audit')
      ? resources.map((resource) => describe(actor, resource, book))
      : [],
  };
}

const placeOf = ({ order = Number.MAX_SAFE_INTEGER }: Resource) => order;

/** `scope`: the rows he may list. */
function describe(actor: Actor, resource: Resource, book: Rulebook, scope?: Scope): ResourceMeta {
  const [own, lower] = permissions(actor, resource);
  const fields = Object.entries(resource.fields);
  const shown = fields.filter(([, field]) => !field.hidden);
  return {
    name: resource.name,
    path: pathOf(resource),
    title: resource.title,
    icon: resource.icon,
    group: resource.group,
    help: resource.help,
    live: resource.live ?? false,
    isSubject: subjectsOf(book).has(resource.name),
    label: resource.label,
    search: Boolean(resource.search ?? resource.searchThrough),
    found: Boolean(resource.found),
    beginsOn: resource.beginsOn ?? {},
    appendOnly: resource.appendOnly ?? false,
    /** Writes leave audit rows, so a record has a history. */
    hasHistory: !resource.unaudited,
    fields: shown.map(([name, field]) => {
      const described = describeField(actor, name, field, book, scope);
      return name === unionFieldOf(actor, resource, 'create') ? { ...described, required: true } : described;
    }),
    /** Titles of what is never shown: the history says that it changed. */
    concealed: Object.fromEntries(fields.filter(([, field]) => field.hidden).map(([name, { title }]) => [name, title])),
    list: resource.list,
    /** With what says whether a row may be acted on now. */
    actions: Object.fromEntries(
      Object.entries(resource.actions ?? {}).map(([name, action]) => [
        name,
        { ...action, ...actionStarts(resource, name) },
      ]),
    ),
    stateGroups: Object.fromEntries(
      Object.entries(resource.stateGroups ?? {}).map(([name, group]) => [name, group.in]),
    ),
    starts: writeStarts(resource),
    can: { own, lower, self: resource.self?.besides && !actor.readOnly ? [...resource.self.actions] : [] },
  };
}

/** What processes that are begun in the panel are about. */
const subjectsOf = (book: Rulebook): ReadonlySet<string> =>
  new Set(book.published('process').flatMap(({ body }) => (body.begin.includes('panel') ? [body.subject] : [])));

function describeField(
  actor: Actor,
  name: string,
  field: FieldDefinition,
  book: Rulebook,
  scope: Scope | undefined,
): FieldMeta {
  const kind = kindOf(field);
  const masked = scope ? masksIn(field, scope) : {};
  const isClear = Object.keys(masked).length === 0;
  const { title, required, system, fixed, detail, technical, hint, max } = field;
  return {
    name,
    kind: field.kind,
    widget: field.widget ?? kind.widget,
    title,
    required: required ?? false,
    system: system ?? false,
    fixed: fixed ?? false,
    ownFirst: field.ownFirst,
    detail: detail ?? false,
    technical: technical ?? false,
    hint,
    max,
    reference: field.reference ? pathOf(getResource(field.reference)) : undefined,
    names: field.names,
    choices: fieldChoices(field, book, actor.powers[0]?.path ?? '/'),
    sortable: isClear && (field.sortable ?? name === 'id'),
    filterable: isClear && operatorsOf(field).length > 0,
    operators: operatorsOf(field),
    masked,
  };
}

/** Actions on his own union's rows, and on lower ones. */
function permissions(actor: Actor, resource: Resource): [string[], string[]] {
  const reads = (action: string) => !actor.readOnly || (crudActions as readonly string[]).slice(0, 2).includes(action);
  const union = (relation: 'own' | 'lower') =>
    [...new Set(actor.powers.flatMap((power) => resource.access[power.role]?.[relation] ?? []))].filter(reads);
  return [union('own'), union('lower')];
}
