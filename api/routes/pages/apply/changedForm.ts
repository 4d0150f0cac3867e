import type { Language } from '../../../../contract/words.ts';
import { applyWords } from '../../../../member-ui/words/apply.ts';
import { type FormChanges, formChanges } from '../../../../rules/engine/formChanges.ts';
import { keptDocument } from '../../../../workflows/documents/keptDocument.ts';
import type { FilledIn } from './filledIn.ts';

/** What the form asks otherwise than when the draft was begun; undefined where nothing. */
export async function changesSince({ open, opened }: FilledIn, language: Language): Promise<FormChanges | undefined> {
  const { form } = opened.process;
  if (!open?.formHash || open.formHash === form.hash) return undefined;
  const before = await keptDocument('form', open.formHash, language);
  return before && formChanges(before, form.document, open.data);
}

/** The same in a sentence, for the fields that are shown. */
export function changesInWords(
  { fields, dropped }: FormChanges,
  shown: readonly { name: string; title: string }[],
  language: Language,
): string | undefined {
  const words = applyWords[language].form.changed;
  const called = (how: 'added' | 'changed') => shown.filter(({ name }) => fields.get(name) === how);
  const said = [
    [words.added, called('added')] as const,
    [words.changed, called('changed')] as const,
    [words.dropped, dropped] as const,
  ]
    .filter(([, those]) => those.length > 0)
    .map(([say, those]) => say(those.map(({ title }) => words.title(title)).join('')));
  return said.length > 0 ? words.since(said.join(words.between)) : undefined;
}
