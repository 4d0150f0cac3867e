import { discover } from '../../discover.ts';
import type { FieldKind } from './fieldKind.ts';

const found = await discover(new URL('./kinds/', import.meta.url));

/** The kinds of fields by their names: a file in kinds/ is a kind. */
export const fieldKinds: ReadonlyMap<string, FieldKind> = new Map(
  found.map(({ path, name, module }) => {
    if (!module[name]) throw new Error(`models/fieldKinds/kinds/${path} must export \`${name}\``);
    return [name, module[name] as FieldKind];
  }),
);

/** The kind of a field; boot has already refused unknown ones. */
export function kindOf(field: { kind: string }): FieldKind {
  const kind = fieldKinds.get(field.kind);
  if (!kind) throw new Error(`unknown field kind ${field.kind}`);
  return kind;
}
