import type { UnionChoice } from '../../../../../contract/formView.ts';
import { visibleData, visibleFields } from '../../../../../rules/engine/visibleFields.ts';
import { unionPlaces } from '../../../../../workflows/unions/unionPlaces.ts';
import { unlistedAnswers } from '../changeAnswers.ts';
import type { Draw, DrawnFor } from '../drawing.ts';
import { hitsBelow, hitsOfIndustry, unionHits } from '../unionHits.ts';

/** The chosen union, or the search for it, which begins where other answers already lead. */
export const draw: Draw = async (value, about): Promise<UnionChoice> => {
  const { field, form, find, below, rules } = about;
  const area = { division: answerTo('division', about), industry: answerTo('industry', about) };
  const canBeUnlisted = unlistedAnswers(form.fields, field.name) !== undefined;
  const chosen = typeof value === 'string' ? (await unionPlaces([value])).get(value) : undefined;
  const search = { query: find ?? '', area, canBeUnlisted };
  if (chosen) return { ...search, query: '', chosen: { id: chosen.id, name: chosen.name, where: chosen.where } };
  const lower = below === undefined ? undefined : await hitsBelow(below);
  if (lower) return { ...search, query: '', ...lower };
  if (find !== undefined) return { ...search, ...(await unionHits(find, rules.language, area)) };
  return { ...search, ...(area.industry ? await hitsOfIndustry(area.industry, rules.language) : {}) };
};

/** The answer to the first field shown that has the widget. */
function answerTo(widget: string, { form, answers }: DrawnFor): string {
  const field = visibleFields(form, answers).find((each) => each.widget === widget);
  return String((field && visibleData(form, answers)[field.name]) ?? '');
}
