import { validate as isUuid } from 'uuid';
import { getResource } from '../../models/descriptor/registry.ts';
import { findOne } from '../../models/store/sql/find.ts';
import type { FormField } from '../../rules/engine/documentTypes.ts';
import type { FormWidget } from '../../rules/engine/formWidget.ts';
import { formWidgets } from '../../rules/engine/formWidgets.ts';
import type { PlaceRules } from '../documents/placeRules.ts';

/**
 * An answer as people read it: the name of the place or union chosen, the word of the code. `rules`: of where the form is filled
 * in, in the language it is read in.
 */
export async function answerInWords(field: FormField, value: unknown, rules: PlaceRules): Promise<string> {
  // Cases that are kept may have been filled in with a widget that is no more.
  const { record, besides, inWords } = formWidgets.get(field.widget) ?? {};
  if (value === undefined || value === null || value === '') return '';
  if (inWords) return inWords(value, rules.language);
  const said = String(value);
  if (besides?.[said]) return besides[said][rules.language];
  if (record) return (await titleOfRecord(record, said)) || said;
  const items = field.choices ? rules.options(field.choices)?.items : undefined;
  return items?.find(({ code }) => code === value)?.label || said;
}

async function titleOfRecord(
  { resource, title }: NonNullable<FormWidget['record']>,
  id: string,
): Promise<string | undefined> {
  const canBe = getResource(resource).fields.id?.kind !== 'uuid' || isUuid(id);
  const row: Readonly<Record<string, unknown>> | undefined = canBe ? await findOne(resource, { id }) : undefined;
  return typeof row?.[title] === 'string' ? row[title] : undefined;
}
