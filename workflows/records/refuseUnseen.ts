import { type FieldError, Invalid } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { ancestorAt, isWithin } from '../../models/store/sql/unionPath.ts';

type Written = { values: Readonly<Record<string, unknown>>; path: string | undefined };

/**
 * What a record names must lie where its writer looks: a record elsewhere is answered as one that does not exist. Records that
 * his roles never see are left to the hook of the resource. @throws Invalid per field
 */
export async function refuseUnseen(actor: Actor, resource: Resource, { values, path }: Written): Promise<void> {
  if (actor.kind !== 'person') return;
  const errors: FieldError[] = [];
  for (const [name, value] of Object.entries(values)) {
    const field = resource.fields[name];
    if (typeof value !== 'string' || !field?.reference || !isAsked(actor, resource, name, field)) continue;
    if (!(await isThere(actor, field, value, path))) errors.push(unseen(name, field));
  }
  if (errors.length) throw new Invalid(errors);
}

/** The union that a row hangs on is asked for by the scope itself. */
function isAsked(actor: Actor, { scope }: Resource, name: string, { reference }: FieldDefinition): boolean {
  const target = getResource(reference as NonNullable<typeof reference>) as Resource;
  const isOwn = scope.by === 'union' ? scope.field === name : scope.by === 'node' && name === 'parentId';
  const sees = actor.powers.some(({ role }) => {
    const { own = [], lower = [] } = target.access[role] ?? {};
    return own.includes('get') || lower.includes('get');
  });
  return !isOwn && target.scope.by !== 'everyone' && sees;
}

async function isThere(actor: Actor, field: FieldDefinition, id: string, path: string | undefined): Promise<boolean> {
  const target = getResource(field.reference as NonNullable<typeof field.reference>) as Resource;
  if (field.sameBranch && path) {
    const union = await findOne('union', { id });
    return union !== undefined && isWithin(union.path, ancestorAt(path, 2));
  }
  return get(actor, target, id).then(
    () => true,
    () => false,
  );
}

const unseen = (path: string, { title }: FieldDefinition): FieldError => ({
  path,
  message: `没有这个“${title.zh}”，或不在您的管理范围内`,
  messageEn: `No such ${title.en.toLowerCase()}, or outside your scope`,
});
