import { cleanText } from '../../cleanText.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import { normaliseNumber } from '../../rules/keywords/parsed.ts';

/** By the mode of a field or its kind. */
const cleaners: Record<string, (value: unknown) => unknown> = {
  text: textOrNull,
  longText: textOrNull,
  identity: textOrNull,
  creditCode: (value) => (typeof value === 'string' ? normaliseNumber(value) || null : value),
  stringList: (value) => (Array.isArray(value) ? value.map(textOrNull).filter((item) => item !== null) : value),
};

/** What was sent for a record, each text in one spelling; a text in which nobody would see anything is none. */
export function cleanInput<I extends Record<string, unknown>>(resource: Resource, input: I): I {
  const cleaned = Object.entries(input).map(([name, value]) => {
    const { kind = '', mode = '' } = resource.fields[name] ?? {};
    const clean = cleaners[mode] ?? cleaners[kind];
    return [name, clean ? clean(value) : value];
  });
  return Object.fromEntries(cleaned) as I;
}

function textOrNull(value: unknown): unknown {
  return typeof value === 'string' ? cleanText(value) || null : value;
}
