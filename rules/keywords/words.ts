// `{ "words": 60 }` in the schema of a kind: a text that people read, of at most so many characters, as one text in Chinese or as
// `{ "zh": "…", "en": "…" }`. Its errors are those a schema would have of the one text that is wrong.
import type { ErrorObject, FuncKeywordDefinition, SchemaValidateFunction } from 'ajv';

type Problem = Partial<ErrorObject> & { keyword: string; params: Record<string, unknown> };

/** A number or an address needs no English. */
const chinese = /\p{Script=Han}/u;
/** English takes more letters. */
const wider = 4;

function problemOf(text: unknown, limit: number): Problem | undefined {
  if (typeof text !== 'string') return { keyword: 'type', params: { type: 'string' } };
  if (text.length === 0) return { keyword: 'minLength', params: { limit: 1 } };
  return [...text].length > limit ? { keyword: 'maxLength', params: { limit } } : undefined;
}

function problemIn(limit: number, value: unknown, needsEnglish: boolean): Problem | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const problem = problemOf(value, limit);
    const isChinese = typeof value === 'string' && chinese.test(value);
    return (
      problem ?? (needsEnglish && isChinese ? { keyword: 'required', params: { missingProperty: 'en' } } : undefined)
    );
  }
  const stranger = Object.keys(value).find((key) => key !== 'zh' && key !== 'en');
  if (stranger) return { keyword: 'additionalProperties', params: { additionalProperty: stranger } };
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  if (zh === undefined) return { keyword: 'required', params: { missingProperty: 'zh' } };
  if (en === undefined && needsEnglish) return { keyword: 'required', params: { missingProperty: 'en' } };
  return problemOf(zh, limit) ?? (en === undefined ? undefined : problemOf(en, limit * wider));
}

const keyword = (needsEnglish: boolean): FuncKeywordDefinition => {
  const validate: SchemaValidateFunction = (limit: number, value: unknown) => {
    const problem = problemIn(limit, value, needsEnglish);
    validate.errors = problem ? [problem] : [];
    return !problem;
  };
  return {
    keyword: 'words',
    schemaType: 'number',
    metaSchema: { type: 'integer', minimum: 1 },
    errors: true,
    validate,
  };
};

export const wordsKeyword = keyword(false);
/** The same, where English is not to be missing. */
export const englishKeyword = keyword(true);
