import { variablesIn } from '../../engine/placeholders.ts';

/** What opens nothing when a character is missing, and how long it is. */
export const wholeVariables: Readonly<Record<string, number>> = { code: 6, token: 16 };
/** Our own address: carriers take no link from a variable, so it stands in the fixed text of a template. */
const fixedVariables = ['site'];

/** The variables of a text that go to a carrier's own template, in their order. */
export const carrierVariables = (text: string): string[] =>
  variablesIn(text).filter((name) => !fixedVariables.includes(name));
