import { readChosen } from '../../../../member-ui/chosenUnion.ts';
import type { FormField, When } from '../../../../rules/engine/documentTypes.ts';
import type { Answers } from './readAnswers.ts';

type Form = readonly Pick<FormField, 'name' | 'widget' | 'visibleWhen'>[];

const shownBy = (when: When | undefined): Answers =>
  Object.fromEntries(
    Object.entries(when?.properties ?? {}).flatMap(([name, test]) =>
      test.const === undefined ? [] : [[name, test.const]],
    ),
  );

/** The answers that show what is filled in instead of the union when it is not found: same question, other answer. */
export function unlistedAnswers(form: Form, unionField: string): Answers | undefined {
  const listed = shownBy(form.find(({ name }) => name === unionField)?.visibleWhen);
  const [question, answer] = Object.entries(listed)[0] ?? [];
  if (!question) return undefined;
  const other = form
    .map(({ visibleWhen }) => shownBy(visibleWhen)[question])
    .find((value) => value !== undefined && value !== answer);
  return other === undefined ? undefined : { [question]: other };
}

/** What a button does to the answers. */
export function changeAnswers(
  form: Form,
  unionField: string,
  answers: Answers,
  body: Record<string, unknown>,
): Answers {
  const employerField = form.find(({ widget }) => widget === 'employer')?.name ?? '';
  const { [unionField]: _union, [employerField]: _employer, ...others } = answers;
  if (typeof body.choose === 'string') {
    const { union, employer } = readChosen(body.choose);
    return {
      ...others,
      ...shownBy(form.find(({ name }) => name === unionField)?.visibleWhen),
      [unionField]: union,
      ...(employer && employerField ? { [employerField]: employer } : {}),
    };
  }
  if (body.intent === 'unchoose') return others;
  if (body.intent === 'unlisted') return { ...others, ...unlistedAnswers(form, unionField) };
  return answers;
}
