// A unary test in words, without its subject: "≥16岁", "是“在册”、“待核实”之一", "is not “Active”".

import type { Language } from '../../contract/words.ts';
import { formats } from './ajv.ts';
import type { FactValue, UnaryTest } from './documentTypes.ts';
import { type TestWords, testWords } from './testWords.ts';

export type Wording = {
  language?: Language;
  unit?: string;
  /** Label of a coded value. */
  label?: (value: FactValue) => string | undefined;
};

const wordsOf = ({ language = 'zh' }: Wording): TestWords => testWords[language];

/** One value as people read it. */
export function valueText(value: FactValue, wording: Wording): string {
  const { yes, no, nothing, counted } = wordsOf(wording);
  if (value === null) return nothing;
  const named = wording.label?.(value);
  if (named !== undefined) return `“${named}”`;
  if (typeof value === 'boolean') return value ? yes : no;
  return typeof value === 'number' ? counted(value, wording.unit ?? '') : `“${value}”`;
}

function equalText(value: FactValue, wording: Wording): string {
  const { isNothing, is, isYesOrNo } = wordsOf(wording);
  if (value === null) return isNothing;
  const said = valueText(value, wording);
  return typeof value === 'boolean' ? isYesOrNo(said) : typeof value === 'number' ? `=${said}` : is(said);
}

function rangeParts(test: UnaryTest, wording: Wording): string[] {
  const { notBefore, notAfter, atLeast, atMost } = wordsOf(wording);
  const parts: string[] = [];
  if (test.minimum !== undefined) parts.push(`≥${valueText(test.minimum, wording)}`);
  if (test.exclusiveMinimum !== undefined) parts.push(`>${valueText(test.exclusiveMinimum, wording)}`);
  if (test.maximum !== undefined) parts.push(`≤${valueText(test.maximum, wording)}`);
  if (test.exclusiveMaximum !== undefined) parts.push(`<${valueText(test.exclusiveMaximum, wording)}`);
  if (test.notBefore !== undefined) parts.push(notBefore(test.notBefore));
  if (test.notAfter !== undefined) parts.push(notAfter(test.notAfter));
  if (test.minLength !== undefined) parts.push(atLeast(test.minLength));
  if (test.maxLength !== undefined) parts.push(atMost(test.maxLength));
  return parts;
}

/** What a test asks for, all its keywords joined. */
export function neededText(test: UnaryTest, wording: Wording): string {
  const words = wordsOf(wording);
  const parts: string[] = [];
  if (test.const !== undefined) parts.push(equalText(test.const, wording));
  if (test.enum)
    parts.push(
      test.enum.length === 1
        ? equalText(test.enum[0]!, wording)
        : words.isOneOf(test.enum.map((value) => valueText(value, wording))),
    );
  parts.push(...rangeParts(test, wording));
  if (test.format) parts.push(words.is(formatTitle(test.format, wording)));
  if (test.not) parts.push(negatedText(test.not, wording));
  if (test.anyOf) parts.push(test.anyOf.map((inner) => neededText(inner, wording)).join(words.or));
  if (parts.length === 0 && test.type)
    parts.push(
      [test.type]
        .flat()
        .map((type) => typeText(type, words))
        .join(words.or),
    );
  return parts.join(words.and);
}

function formatTitle(name: string, { language }: Wording): string {
  const format = formats.get(name);
  return (language === 'en' ? format?.titleEn : format?.title) ?? name;
}

const typeText = (type: string, { isNothing, isThere, isInteger }: TestWords): string =>
  type === 'null' ? isNothing : type === 'integer' ? isInteger : isThere;

function negatedText(test: UnaryTest, wording: Wording): string {
  const { isNothing, isThere, isNot } = wordsOf(wording);
  const text = neededText(test, wording);
  if (text === isNothing) return isThere;
  return text === isThere ? isNothing : isNot(text);
}
