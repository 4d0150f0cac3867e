import { cleanText } from '../../cleanText.ts';

/** What was filled in, as it is kept: each text in one spelling, also within lists and objects; what shows nothing is no answer. */
export const cleanAnswers = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data)
      .map(([name, value]) => [name, cleaned(value)])
      .filter(([, value]) => value !== undefined),
  );

/** Undefined for a text in which nobody would see anything. What was sent empty stays so: it takes an earlier answer away. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? value : cleanText(value) || undefined;
  if (Array.isArray(value)) return value.map(cleaned).filter((item) => item !== undefined);
  return typeof value === 'object' && value !== null ? cleanAnswers(value as Record<string, unknown>) : value;
}
