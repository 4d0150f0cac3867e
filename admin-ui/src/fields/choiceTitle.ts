import type { FieldMeta } from '../../../contract/meta.ts';

/** The word for a stored code, also for one that is followed by an id or detail; an unknown code stands for itself. */
export function choiceTitle(field: Pick<FieldMeta, 'choices'> | undefined, value: unknown, locale: string): string {
  const code = String(value ?? '');
  const wordOf = (wanted: string) => {
    const found = field?.choices?.find((choice) => choice.value === wanted);
    return found && (locale === 'en' ? found.en || found.zh : found.zh);
  };
  const [head = '', ...details] = code.split(':');
  const general = details.length > 0 ? wordOf(head) : undefined;
  return wordOf(code) ?? (general ? [general, ...details.filter((detail) => !isId(detail))].join(' · ') : code);
}

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text);
