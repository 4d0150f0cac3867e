import type { FormField } from '../../../contract/formToFill.ts';
import { problemOf, sentenceOf } from '../providers/requestJson.ts';
import type { AnswerProblems } from './answers.ts';

/** What a refusal says to the fields that are there, and what is left to be said elsewhere. */
export function problemsOf(
  error: unknown,
  fields: readonly FormField[],
): { atFields: AnswerProblems; otherwise: string | undefined } {
  const { problems = [] } = problemOf(error);
  const named = problems.map(({ path, message }) => [path.replace(/^\/?(data[./])?/, ''), message] as const);
  const atFields = Object.fromEntries(named.filter(([name]) => fields.some((field) => field.name === name)));
  const areAllShown = problems.length > 0 && named.every(([name]) => name in atFields);
  return { atFields, otherwise: areAllShown ? undefined : sentenceOf(error) };
}
