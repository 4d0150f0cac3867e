import type { FilledField } from '../../contract/explanation.ts';
import type { FormDocument } from '../../rules/engine/documentTypes.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { answerInWords } from './answerInWords.ts';

/** The fields of a form that were answered, with the answers in words. */
export async function filledFields(
  form: FormDocument | undefined,
  answers: unknown,
  rules: PlaceRules,
): Promise<FilledField[]> {
  const given = (answers ?? {}) as Record<string, unknown>;
  const filled = form?.fields.filter(({ name }) => name in given) ?? [];
  return Promise.all(
    filled.map(async (field) => ({
      name: field.name,
      title: field.title,
      label: await answerInWords(field, given[field.name], rules),
    })),
  );
}
