// Requests against a JSON Schema: one sentence per wrong field, in Chinese and English.
import { fullFormats } from 'ajv-formats/dist/formats.js';
import type { FieldError } from '../../errors.ts';
import { createAjv, type ErrorObject, formats } from './ajv.ts';

const ajv = createAjv({ allErrors: true });
ajv.addFormat('uuid', fullFormats.uuid);
ajv.addFormat('date-time', fullFormats['date-time']);
ajv.addVocabulary(['x-reference', 'x-filter', 'x-choices', 'x-en']);
const compiled = new WeakMap<object, ReturnType<typeof ajv.compile>>();

/** Empty when all is well. The schema object is compiled once, so keep it. */
export function validateInput(schema: object, value: unknown): FieldError[] {
  let validate = compiled.get(schema);
  if (!validate) {
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  return validate(value) ? [] : withoutNull(validate.errors ?? []).map((error) => toFieldError(error, schema, value));
}

/** What may be null besides is told what it should be, not that it is not null either. */
function withoutNull(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const nullable = new Set(
    errors
      .filter(({ keyword, params }) => keyword === 'type' && params.type === 'null')
      .map(({ instancePath }) => instancePath),
  );
  return errors.filter(
    ({ keyword, params, instancePath }) =>
      !nullable.has(instancePath) || (keyword !== 'anyOf' && params.type !== 'null'),
  );
}

function toFieldError(error: ErrorObject, schema: object, value: unknown): FieldError {
  const inner = String(error.params.missingProperty ?? error.params.additionalProperty ?? '');
  const path = [error.instancePath.slice(1), inner].filter(Boolean).join('/');
  const properties = (schema as { properties?: Record<string, { title?: string }> }).properties ?? {};
  const title = properties[path.split('/')[0] ?? '']?.title ?? path;
  const isEmpty = error.keyword === 'type' && (value as Record<string, unknown> | null)?.[path] === null;
  const { zh, en } = sentenceOf(isEmpty ? { ...error, keyword: 'required' } : error, Object.keys(properties));
  return {
    path,
    message: `“${title}”${zh}`,
    messageEn: `${path || 'the body'} ${en}`,
    ...(error.params.limit === undefined ? {} : { needed: error.params.limit }),
  };
}

function sentenceOf({ keyword, params }: ErrorObject, fieldNames: string[]): { zh: string; en: string } {
  switch (keyword) {
    case 'required':
      return { zh: '必须填写', en: 'is required' };
    case 'additionalProperties':
      return {
        zh: `不是可以填写的字段，可用：${fieldNames.join('、')}`,
        en: `is not a field that may be set; possible: ${fieldNames.join(', ')}`,
      };
    case 'type':
      return {
        zh: `类型不对，应为${typesIn(params.type, 'zh').join('或')}`,
        en: `should be ${typesIn(params.type, 'en').join(' or ')}`,
      };
    case 'enum':
      return {
        zh: `只能是：${params.allowedValues.join('、')}`,
        en: `should be one of ${params.allowedValues.join(', ')}`,
      };
    case 'maxLength':
      return { zh: `最多 ${params.limit} 个字`, en: `is longer than ${params.limit} characters` };
    case 'maxItems':
      return { zh: `最多 ${params.limit} 项`, en: `holds more than ${params.limit}` };
    case 'minLength':
      return { zh: `至少 ${params.limit} 个字`, en: `is shorter than ${params.limit} characters` };
    case 'format':
      return formatSentence(String(params.format));
    default:
      return { zh: `不符合要求（${keyword}）`, en: `does not satisfy ${keyword}` };
  }
}

const typeWords: Readonly<Record<string, { zh: string; en: string }>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  object: { zh: '对象', en: 'an object' },
  array: { zh: '列表', en: 'a list' },
  null: { zh: '空', en: 'empty' },
};

const typesIn = (types: string | string[], language: 'zh' | 'en') =>
  [types].flat().map((type) => typeWords[type]?.[language] ?? type);

const otherFormats: Readonly<Record<string, { zh: string; en: string }>> = {
  uuid: { zh: '记录的编号', en: 'the id of a record' },
  'date-time': { zh: '日期和时间，例如 2026-01-31T08:00:00Z', en: 'a date and time such as 2026-01-31T08:00:00Z' },
};

function formatSentence(name: string): { zh: string; en: string } {
  const { title: zh, titleEn: en } = formats.get(name) ?? {
    title: otherFormats[name]?.zh,
    titleEn: otherFormats[name]?.en,
  };
  return { zh: `应为${zh ?? name}`, en: `should be ${en ?? name}` };
}
