import type { FormField } from '../../../../rules/engine/documentTypes.ts';
import { chosenDivision } from './divisionLevels.ts';
import { chosenIndustry } from './industryLevels.ts';

export type Answers = Record<string, unknown>;

/** What a posted form says, field by field; empty ones are left out. */
export function readAnswers(
  fields: readonly Pick<FormField, 'name' | 'widget'>[],
  body: Record<string, unknown>,
): Answers {
  const answers: Answers = {};
  for (const field of fields) {
    const value = readAnswer(field, body);
    if (value !== '') answers[field.name] = value;
  }
  return answers;
}

function readAnswer(
  { name, widget }: Pick<FormField, 'name' | 'widget'>,
  body: Record<string, unknown>,
): string | true {
  if (widget === 'division') return chosenDivision(body, name);
  if (widget === 'industry') return chosenIndustry(body, name);
  const given = body[name];
  if (widget === 'checkbox') return given === 'true' ? true : '';
  return typeof given === 'string' ? given.trim() : '';
}
