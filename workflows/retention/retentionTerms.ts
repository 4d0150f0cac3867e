// How many days a term lasts, and the sentence on it: one number for the machine and for who reads.
import type { Language } from '../../contract/words.ts';
import type { Forgetting, Kept } from '../../models/descriptor/personalData.ts';
import type { PlaceRules } from '../documents/placeRules.ts';

/** @param rules of the root. @throws Unavailable where nobody has published the parameters */
export function daysOf({ after }: Forgetting, rules: PlaceRules): number {
  return typeof after === 'number' ? after : Number(rules.neededParameters('retention')[after.parameter]);
}

/** Why and how long something is kept. */
export function keptInWords({ says, forget = {} }: Kept, rules: PlaceRules, language: Language): string {
  return says[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const term = forget[name];
    if (!term) throw new Error(`no term ${name} in “${says.en}”`);
    return String(daysOf(term, rules));
  });
}
