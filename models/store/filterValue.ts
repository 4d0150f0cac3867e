import { validate as isUuid } from 'uuid';
import { BadRequest } from '../../errors.ts';
import type { FieldDefinition } from '../descriptor/types.ts';

const expectations: Record<string, { test(value: unknown): boolean; zh: string; en: string }> = {
  integer: { test: (value) => Number.isSafeInteger(typeof value === 'string' && value !== '' ? Number(value) : value), zh: '整数', en: 'an integer' },
  boolean: { test: (value) => typeof value === 'boolean' || value === 'true' || value === 'false', zh: '是或否', en: 'true or false' },
  date: { test: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)), zh: '日期（年-月-日）', en: 'a date (YYYY-MM-DD)' },
  dateTime: { test: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)), zh: '时间', en: 'a date-time' },
  uuid: { test: isUuid, zh: '编号', en: 'an id' },
};
const string = { test: (value: unknown) => typeof value === 'string' && value.length <= 500, zh: '文字', en: 'text' };

/** One value of a filter, checked against its field. @throws BadRequest saying what was expected. */
export function parseFilterValue(name: string, field: FieldDefinition, value: unknown): string | number | boolean {
  const kind = field.kind === 'reference' && field.reference !== 'division' ? 'uuid' : field.kind;
  const expected = expectations[kind] ?? string;
  const clean = typeof value !== 'string' || (value.isWellFormed() && !value.includes('\u0000'));
  if (!clean || !expected.test(value)) {
    const zh = `“${field.title.zh}”应为${expected.zh}`;
    throw new BadRequest('bad-filter', zh, `${name} should be ${expected.en}`, [{ path: name, message: zh, seen: typeof value, needed: expected.en }]);
  }
  return value as string | number | boolean;
}
