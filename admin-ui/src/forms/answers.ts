import type { FormField } from '../../../contract/formToFill.ts';

export type Answers = Readonly<Record<string, unknown>>;
/** Field → what is wrong with its answer, in words. */
export type AnswerProblems = Readonly<Record<string, string>>;

/** The answers that are sent: of the fields shown, and given. */
export const answersTo = (fields: readonly FormField[], answers: Answers): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(({ name }) => {
      const answer = answers[name];
      return answer === undefined || answer === null || answer === '' ? [] : [[name, answer]];
    }),
  );
