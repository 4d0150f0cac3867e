// What a cell may say: a small, bounded part of JSON Schema whose arguments fit the fact they test.

import type { Finding } from '../../contract/finding.ts';
import type { FactType } from '../facts/factDefinition.ts';
import { formats } from './ajv.ts';
import { closest } from './closest.ts';
import type { FactValue } from './documentTypes.ts';
import { finding } from './finding.ts';

/** What a test is about: a fact, or a sibling field of a form. `values` is a closed list where there is one. */
export type Subject = { title: string; type: FactType; values?: string[] };

const deepest = 3;
const longestEnum = 500;
const longestAnyOf = 20;
const mostTests = 60;
const keywords = [
  'const',
  'enum',
  'type',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'format',
  'notBefore',
  'notAfter',
  'not',
  'anyOf',
];
const forNumbers = new Set(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']);
const forText = new Set(['minLength', 'maxLength', 'format']);
const forDates = new Set(['notBefore', 'notAfter']);
const typeNames: Record<FactType, string> = { string: '文字', number: '数字', boolean: '是/否', date: '日期' };

/** The JSON type that holds a fact. */
export function jsonType(type: FactType): 'string' | 'number' | 'boolean' {
  return type === 'date' ? 'string' : type;
}

/** Whether a value can be one of the subject's. */
export function checkValue(value: unknown, path: string, subject: Subject): Finding[] {
  if (value === null) return [];
  if (typeof value !== jsonType(subject.type))
    return [
      finding(
        'wrong-type',
        path,
        `“${subject.title}”是${typeNames[subject.type]}，不能与${JSON.stringify(value)?.slice(0, 60)}比较`,
        `"${subject.title}" is a ${subject.type}`,
        {
          seen: typeof value,
          needed: jsonType(subject.type),
        },
      ),
    ];
  if (subject.type === 'date') return checkDate(value, path);
  if (subject.values && typeof value === 'string' && !subject.values.includes(value))
    return [
      finding(
        'unknown-value',
        path,
        `“${subject.title}”没有取值“${value.slice(0, 60)}”`,
        `"${subject.title}" has no value "${value.slice(0, 60)}"`,
        {
          seen: value,
          needed: subject.values,
          didYouMean: closest(value, subject.values),
        },
      ),
    ];
  return [];
}

function checkDate(value: unknown, path: string): Finding[] {
  if (typeof value === 'string' && formats.get('date')?.validate(value)) return [];
  return [
    finding('not-a-date', path, '日期应写成“2026-01-31”的形式', 'A date is written as 2026-01-31', { seen: value }),
  ];
}

function checkArgument(keyword: string, argument: unknown, path: string, subject: Subject): Finding[] {
  const misplaced = () =>
    finding(
      'wrong-type',
      path,
      `“${keyword}”不能用于${typeNames[subject.type]}“${subject.title}”`,
      `"${keyword}" does not apply to the ${subject.type} "${subject.title}"`,
      { seen: keyword },
    );
  if (forNumbers.has(keyword)) {
    if (subject.type !== 'number') return [misplaced()];
    return typeof argument === 'number'
      ? []
      : [
          finding('wrong-type', path, '这里应是数字', 'A number is needed here', {
            seen: typeof argument,
            needed: 'number',
          }),
        ];
  }
  if (forDates.has(keyword)) return subject.type === 'date' ? checkDate(argument, path) : [misplaced()];
  if (!forText.has(keyword)) return [];
  if (subject.type !== 'string') return [misplaced()];
  if (keyword === 'format') {
    if (typeof argument === 'string' && formats.has(argument)) return [];
    return [
      finding(
        'unknown-format',
        path,
        `没有格式“${String(argument).slice(0, 60)}”`,
        `There is no format "${String(argument).slice(0, 60)}"`,
        {
          seen: argument,
          needed: [...formats.keys()],
          didYouMean: closest(String(argument), formats.keys()),
        },
      ),
    ];
  }
  return Number.isInteger(argument) && (argument as number) >= 0
    ? []
    : [finding('wrong-type', path, '这里应是非负整数', 'A non-negative integer is needed here', { seen: argument })];
}

function checkType(argument: unknown, path: string, subject: Subject): Finding[] {
  const allowed = [jsonType(subject.type), 'null', ...(subject.type === 'number' ? ['integer'] : [])];
  const types = Array.isArray(argument) ? argument : [argument];
  return types.length > 0 &&
    types.length <= 3 &&
    types.every((type) => typeof type === 'string' && allowed.includes(type))
    ? []
    : [
        finding(
          'wrong-type',
          path,
          `“${subject.title}”的类型只能是${allowed.join('、')}`,
          `The type of "${subject.title}" is one of ${allowed.join(', ')}`,
          { seen: argument, needed: allowed },
        ),
      ];
}

/** How many tests are nested in one, counted no further than the limit. */
function countTests(test: unknown, depth = 0): number {
  if (typeof test !== 'object' || test === null || depth > deepest) return 1;
  const { not, anyOf } = test as { not?: unknown; anyOf?: unknown };
  const inner = [not, ...(Array.isArray(anyOf) ? anyOf.slice(0, mostTests) : [])];
  return inner.reduce<number>(
    (count, next) => (next === undefined || count > mostTests ? count : count + countTests(next, depth + 1)),
    1,
  );
}

/** Every way in which one test leaves the profile. */
export function checkTest(test: unknown, path: string, subject: Subject, depth = 0): Finding[] {
  if (typeof test !== 'object' || test === null || Array.isArray(test) || Object.keys(test).length === 0)
    return [finding('empty-test', path, `“${subject.title}”的条件是空的`, `The test of "${subject.title}" is empty`)];
  if (depth > deepest)
    return [
      finding('too-deep', path, `条件嵌套过深（最多${deepest}层）`, `Tests nested too deep (at most ${deepest})`),
    ];
  if (depth === 0 && countTests(test) > mostTests)
    return [
      finding('too-large', path, `一个单元格最多含${mostTests}个条件`, `A cell holds at most ${mostTests} tests`, {
        needed: mostTests,
      }),
    ];
  return Object.entries(test).flatMap(([keyword, argument]): Finding[] => {
    const here = `${path}/${keyword}`;
    if (!keywords.includes(keyword))
      return [
        finding('keyword-not-allowed', here, `条件里不能使用“${keyword}”`, `"${keyword}" is not allowed in a test`, {
          seen: keyword,
          needed: keywords,
          didYouMean: closest(keyword, keywords),
        }),
      ];
    if (keyword === 'const') return checkValue(argument, here, subject);
    if (keyword === 'type') return checkType(argument, here, subject);
    if (keyword === 'not') return checkTest(argument, here, subject, depth + 1);
    if (keyword !== 'enum' && keyword !== 'anyOf') return checkArgument(keyword, argument, here, subject);
    const longest = keyword === 'enum' ? longestEnum : longestAnyOf;
    if (!Array.isArray(argument) || argument.length === 0 || argument.length > longest)
      return [
        finding('too-large', here, `“${keyword}”应列出1至${longest}项`, `"${keyword}" lists 1 to ${longest} entries`, {
          needed: longest,
        }),
      ];
    return keyword === 'enum'
      ? argument.flatMap((value: FactValue, index) => checkValue(value, `${here}/${index}`, subject))
      : argument.flatMap((inner, index) => checkTest(inner, `${here}/${index}`, subject, depth + 1));
  });
}

/** Shape of a `when`: only `properties` and `required`; every tested name must be required and known. */
export function checkWhen(when: unknown, path: string, subjectOf: (name: string) => Subject | Finding): Finding[] {
  const { properties = {}, required = [] } = when as { properties?: Record<string, unknown>; required?: string[] };
  const tests = Object.entries(properties).flatMap(([name, test]): Finding[] => {
    const here = `${path}/properties/${name}`;
    const subject = subjectOf(name);
    if ('level' in subject) return [{ ...subject, path: here }];
    return checkTest(test, here, subject);
  });
  const strays = required
    .filter((name) => !Object.hasOwn(properties, name))
    .map((name) =>
      finding(
        'required-without-test',
        `${path}/required`,
        `“${name}”列为必需，但没有条件`,
        `"${name}" is required but has no test`,
        { seen: name },
      ),
    );
  return [...tests, ...strays];
}
