// A unary test in Chinese words, without its subject: "≥16岁", "是“在册”或“待核实”".
import { formats } from './ajv.ts';
import type { FactValue, UnaryTest } from './documentTypes.ts';

export type Wording = {
  unit?: string;
  /** Label of a coded value. */
  label?: (value: FactValue) => string | undefined;
};

/** One value as people read it. */
export function valueText(value: FactValue, { unit = '', label }: Wording): string {
  if (value === null) return '空';
  const named = label?.(value);
  if (named !== undefined) return `“${named}”`;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'number' ? `${value}${unit}` : `“${value}”`;
}

const typeTexts: Record<string, string> = {
  string: '有值',
  number: '有值',
  integer: '为整数',
  boolean: '有值',
  null: '为空',
};

function equalText(value: FactValue, wording: Wording): string {
  return value === null
    ? '为空'
    : typeof value === 'boolean'
      ? `为${valueText(value, wording)}`
      : typeof value === 'number'
        ? `=${valueText(value, wording)}`
        : `是${valueText(value, wording)}`;
}

function rangeParts(test: UnaryTest, wording: Wording): string[] {
  const parts: string[] = [];
  if (test.minimum !== undefined) parts.push(`≥${valueText(test.minimum, wording)}`);
  if (test.exclusiveMinimum !== undefined) parts.push(`>${valueText(test.exclusiveMinimum, wording)}`);
  if (test.maximum !== undefined) parts.push(`≤${valueText(test.maximum, wording)}`);
  if (test.exclusiveMaximum !== undefined) parts.push(`<${valueText(test.exclusiveMaximum, wording)}`);
  if (test.notBefore !== undefined) parts.push(`不早于${test.notBefore}`);
  if (test.notAfter !== undefined) parts.push(`不晚于${test.notAfter}`);
  if (test.minLength !== undefined) parts.push(`至少${test.minLength}个字`);
  if (test.maxLength !== undefined) parts.push(`最多${test.maxLength}个字`);
  return parts;
}

/** What a test asks for, all its keywords joined. */
export function neededText(test: UnaryTest, wording: Wording): string {
  const parts: string[] = [];
  if (test.const !== undefined) parts.push(equalText(test.const, wording));
  if (test.enum)
    parts.push(
      test.enum.length === 1
        ? equalText(test.enum[0]!, wording)
        : `是${test.enum.map((value) => valueText(value, wording)).join('、')}之一`,
    );
  parts.push(...rangeParts(test, wording));
  if (test.format) parts.push(`是${formats.get(test.format)?.title ?? test.format}`);
  if (test.not) parts.push(negatedText(test.not, wording));
  if (test.anyOf) parts.push(test.anyOf.map((inner) => neededText(inner, wording)).join('或'));
  if (parts.length === 0 && test.type)
    parts.push(
      [test.type]
        .flat()
        .map((type) => typeTexts[type] ?? type)
        .join('或'),
    );
  return parts.join('且');
}

function negatedText(test: UnaryTest, wording: Wording): string {
  const text = neededText(test, wording);
  if (text === '为空' || text === '有值') return text === '为空' ? '有值' : '为空';
  return text.startsWith('是') && !text.includes('且') && !text.includes('或') ? `不${text}` : `不满足（${text}）`;
}
