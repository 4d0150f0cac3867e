import type { Resource, Titles } from '../../models/descriptor/types.ts';
import type { PlaceRules } from '../documents/placeRules.ts';

/** A value as people read it: the word of a state, or of a code in the descriptor or in a table. */
export function wordOfField(resource: Resource, name: string, value: unknown, rules: PlaceRules): string {
  const said = String(value);
  const field = resource.fields[name];
  if (name === 'state') return resource.states?.[said]?.[rules.language] ?? said;
  if (typeof field?.choices === 'string')
    return rules.options(field.choices)?.items.find(({ code }) => code === value)?.label ?? said;
  const titles: Titles | undefined = field?.choices;
  return titles?.[said]?.[rules.language] ?? said;
}
