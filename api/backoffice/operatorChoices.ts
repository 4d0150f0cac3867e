import type { Choice } from '../../contract/words.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { rulebook } from '../../workflows/documents/rulebook.ts';
import { fieldChoices } from '../../workflows/meta/fieldChoices.ts';
import { operatorResources } from './operatorResources.ts';

/** The codes of each field that holds codes, with their words, by `resource.field`. */
export type OperatorChoices = ReadonlyMap<string, readonly Choice[]>;

/** As they are now at the operator's union: code tables are documents and change while the server runs. */
export async function operatorChoices({ powers }: Actor): Promise<OperatorChoices> {
  const path = powers[0]?.path ?? '/';
  const book = await rulebook();
  return new Map(
    operatorResources.flatMap(({ name, fields }) =>
      Object.entries(fields).flatMap(([field, definition]) => {
        // What is free to be written is no choice.
        const choices = definition.widget === 'said' ? null : fieldChoices(definition, book, path);
        return choices ? [[`${name}.${field}`, choices] as const] : [];
      }),
    ),
  );
}
