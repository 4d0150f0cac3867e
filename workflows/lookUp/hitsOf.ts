import type { Hit } from '../../contract/search.ts';
import type { Language } from '../../contract/words.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { labelled } from '../../models/store/gates/labels.ts';
import type { ShownRow } from '../../models/store/gates/shownRow.ts';
import { rulebook } from '../documents/rulebook.ts';
import { fieldChoices } from '../meta/fieldChoices.ts';

/** Shown rows as hits: what each is called, and in words what else is told of it: what its descriptor says, or these fields. */
export async function hitsOf(
  resource: Resource,
  rows: readonly ShownRow[],
  { powers }: Pick<Actor, 'powers'>,
  language: Language,
  names: readonly string[] = resource.found ?? [],
): Promise<Hit[]> {
  const book = await rulebook();
  const told = names.map((name) => [name, resource.fields[name] as FieldDefinition] as const);
  const words = new Map(told.map(([name, field]) => [name, fieldChoices(field, book, powers[0]?.path ?? '/')]));
  const say = (name: string, value: unknown) =>
    words.get(name)?.find((choice) => choice.value === value)?.[language] ?? String(value);
  return (await labelled(resource, rows)).map((row) => ({
    id: row.id,
    title: String(row[resource.label] ?? ''),
    says: told.flatMap(([name, { reference }]) => {
      const value = reference ? row._labels?.[name] : row[name];
      return value === null || value === undefined || value === '' ? [] : [say(name, value)];
    }),
  }));
}
