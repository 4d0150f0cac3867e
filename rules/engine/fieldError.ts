// One Chinese and one English sentence for a wrong answer. What was entered is never repeated: it may be personal.
import type { FieldError } from '../../errors.ts';
import { type DivisionLevel, divisionLevels } from '../keywords/divisionPlace.ts';
import { formats } from './ajv.ts';
import { closest } from './closest.ts';
import type { FormField } from './documentTypes.ts';
import { formWidget } from './formWidgets.ts';
import { neededText } from './neededText.ts';

type Problem = { keyword: string; params?: Record<string, unknown>; schema?: unknown };

function missing(field: FormField): [string, string] {
  const { zh, en } = formWidget(field).ask;
  return [`${zh}“${field.title}”`, `${en} "${field.name}"`];
}

function sentences(field: FormField, { keyword, params, schema }: Problem): [string, string, unknown] {
  const { title, name } = field;
  const limit = params?.limit;
  switch (keyword) {
    case 'missing':
      return [...missing(field), undefined];
    case 'brokenText':
      return [
        `“${title}”中有空字符或损坏的字符，请重新输入`,
        `"${name}" holds a null or a broken character; enter it again`,
        undefined,
      ];
    case 'format': {
      const format = formats.get(String(params?.format));
      return [
        `“${title}”应是${format?.title ?? '正确的格式'}`,
        `"${name}" should be ${format?.titleEn ?? 'of the right format'}`,
        params?.format,
      ];
    }
    case 'enum':
      return [`“${title}”请从给出的选项中选择`, `Choose "${name}" from the options given`, schema];
    case 'withheld':
      return [
        `“${title}”与前面的回答不符，请重新选择`,
        `"${name}" does not go with the earlier answers; choose it again`,
        undefined,
      ];
    case 'divisionLevel': {
      const level = divisionLevels[schema as DivisionLevel];
      return [`“${title}”请选到${level.title}`, `Choose "${name}" down to ${level.titleEn}`, schema];
    }
    case 'divisionWithin':
      return [
        `“${title}”不在这张表可选的范围内，请重新选择`,
        `"${name}" is not among the regions of this form`,
        schema,
      ];
    case 'maxLength':
      return [`“${title}”最多${limit}个字`, `"${name}" has at most ${limit} characters`, limit];
    case 'minLength':
      return [`“${title}”至少${limit}个字`, `"${name}" has at least ${limit} characters`, limit];
    case 'required':
      return [`“${title}”没有填完整`, `"${name}" is not complete`, params?.missingProperty];
    case 'type':
      if (params?.type === 'number' || params?.type === 'integer')
        return [`“${title}”应是数字`, `"${name}" should be a number`, params.type];
      return [`“${title}”的类型不对`, `"${name}" is of the wrong type`, params?.type];
    default:
      return [
        `“${title}”应${neededText(field.schema ?? {}, {})}`,
        `"${name}" does not meet ${JSON.stringify(field.schema ?? {})}`,
        field.schema,
      ];
  }
}

export function fieldError(field: FormField, problem: Problem): FieldError {
  const [message, messageEn, needed] = sentences(field, problem);
  return { path: field.name, message, messageEn, ...(needed !== undefined && { needed }) };
}

export function unknownField(name: string, fieldNames: string[]): FieldError {
  const shown = name.replace(/\p{Surrogate}|\p{Cc}/gu, '').slice(0, 40);
  const suggestion = closest(name, fieldNames);
  return {
    path: shown,
    message: `表单里没有字段“${shown}”${suggestion ? `，是不是“${suggestion}”？` : ''}`,
    messageEn: `The form has no field "${shown}"${suggestion ? `; did you mean "${suggestion}"?` : ''}`,
    needed: fieldNames,
  };
}
