import type { Fact } from '../../../contract/pageView.ts';
import type { FormField } from '../../../rules/engine/documentTypes.ts';
import { formWidgets } from '../../../rules/engine/formWidgets.ts';
import { answerInWords } from '../../../workflows/answers/answerInWords.ts';
import type { PlaceRules } from '../../../workflows/documents/placeRules.ts';

type StoredFile = { id: string; name: string };

/** What was asked and what was answered, in words; files as links, for who sent them in. */
export async function answerFact(field: FormField, answer: unknown, rules: PlaceRules): Promise<Fact> {
  const fact = { label: field.title, value: await answerInWords(field, answer, rules) };
  if (!formWidgets.get(field.widget)?.holdsFiles || !Array.isArray(answer)) return fact;
  const files = (answer as StoredFile[]).map(({ id, name }) => ({ title: name, href: `/api/public/files/${id}` }));
  return { ...fact, files };
}
