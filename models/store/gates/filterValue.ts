import { isIP } from 'node:net';
import { validate as isUuid } from 'uuid';
import { isDay } from '../../../civilDay.ts';
import { BadRequest } from '../../../errors.ts';
import type { FieldDefinition } from '../../fieldKinds/fieldKind.ts';

type Value = string | number | boolean;
/** `read` gives the value as the database takes it, undefined when it is none of the kind. */
type Expectation = { read(value: unknown): Value | undefined; zh: string; en: string };

const texts = (accepts: (text: string) => boolean) => (value: unknown) =>
  typeof value === 'string' && accepts(value) ? value : undefined;
const moment = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)?(Z|[+-]\d\d:\d\d)?$/;

const expectations: Record<string, Expectation> = {
  integer: { read: readInteger, zh: '整数', en: 'an integer' },
  boolean: {
    read: (value) =>
      value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined,
    zh: '是或否',
    en: 'true or false',
  },
  date: { read: texts(isDay), zh: '日期（年-月-日）', en: 'a date (YYYY-MM-DD)' },
  dateTime: { read: readMoment, zh: '时间', en: 'a date-time' },
  uuid: { read: texts(isUuid), zh: '编号', en: 'an id' },
  ip: { read: texts((text) => isIP(text) !== 0 && !text.includes('%')), zh: '网络地址', en: 'a network address' },
};
const string: Expectation = { read: texts((text) => text.length <= 500), zh: '文字', en: 'text' };

/** One value of a filter, checked against its field. @throws BadRequest saying what was expected. */
export function parseFilterValue(name: string, field: FieldDefinition, value: unknown): Value {
  const kind = field.kind === 'reference' && field.reference !== 'division' ? 'uuid' : field.kind;
  const expected = expectations[kind] ?? string;
  const clean = typeof value !== 'string' || (value.isWellFormed() && !value.includes('\u0000'));
  const read = clean ? expected.read(value) : undefined;
  if (read === undefined) {
    const zh = `“${field.title.zh}”应为${expected.zh}`;
    const en = `${name} should be ${expected.en}`;
    throw new BadRequest('bad-filter', zh, en, [
      { path: name, message: zh, messageEn: en, seen: typeof value, needed: expected.en },
    ]);
  }
  return read;
}

/** Numbers come as text from addresses. */
function readInteger(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) ? (number as number) : undefined;
}

/** A moment without a zone is one of UTC, as PostgreSQL and JSON have it. */
function readMoment(value: unknown): string | undefined {
  const [, day = '', time = 'T00:00', zone = 'Z'] = (typeof value === 'string' && moment.exec(value)) || [];
  const at = isDay(day) ? Date.parse(`${day}${time}${zone}`) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
