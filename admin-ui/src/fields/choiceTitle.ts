import type { FieldMeta } from '../providers/meta.ts';

/** The word for a stored code; an unknown code stands for itself. */
export function choiceTitle(field: FieldMeta | undefined, value: unknown, locale: string): string {
  const found = field?.choices?.find((choice) => choice.value === value);
  if (!found) return String(value ?? '');
  return locale === 'en' ? found.en || found.zh : found.zh;
}
