import { cleanText } from '../../cleanText.ts';

/** Answers as they are kept: each text in one spelling; what shows nothing is no answer. */
export const cleanAnswers = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const answer = typeof value === 'string' ? cleanText(value) : value;
      return answer === '' && value !== '' ? [] : [[name, answer]];
    }),
  );
