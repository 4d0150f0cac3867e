// The one filter grammar of all resources, as a Sequelize condition:
//   {field: v}  {field: [a, b]}  {field_gte|_lte|_gt|_lt|_ne: v}  {field_ne: [a, b]}  {field_null: true|false}  {unionId_under: id}  {q: text}  {and: […], or: […]}
// What it does not know it refuses: a filter that is silently ignored shows people rows they did not ask for.
import { literal, Op, type WhereOptions } from 'sequelize';
import { BadRequest, Forbidden } from '../../../errors.ts';
import type { Resource } from '../../descriptor/types.ts';
import type { FieldDefinition, Operator } from '../../fieldKinds/fieldKind.ts';
import { operatorsOf } from '../../fieldKinds/operatorsOf.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';
import { database } from '../sql/connect.ts';
import { identityHash } from '../sql/rows.ts';
import { withinSql } from '../sql/unionPath.ts';
import { parseFilterValue } from './filterValue.ts';
import { isMaskedFor } from './maskGate.ts';
import type { Scope } from './scopeGate.ts';
import { searchCondition } from './search.ts';

const suffix = /^(.+)_(gte|lte|gt|lt|ne|null|under)$/;
const maxDepth = 5;
const maxTerms = 50;
/** Values that one field may be compared with at once. */
export const maxListed = 1000;

/** @throws BadRequest for an unknown field or operator or a wrong value, Forbidden for a masked field. */
export function filterCondition(resource: Resource, filter: unknown, scope: Scope, depth = 0): WhereOptions[] {
  if (filter === undefined || filter === null) return [];
  if (typeof filter !== 'object' || Array.isArray(filter))
    throw bad('filter', '筛选条件须是一个对象', 'A filter must be an object', filter);
  if (depth > maxDepth || Object.keys(filter).length > maxTerms)
    throw bad('filter', '筛选条件太复杂', 'The filter is too complex', undefined);
  return Object.entries(filter).map(([key, value]) => term(resource, key, value, scope, depth));
}

function term(resource: Resource, key: string, value: unknown, scope: Scope, depth: number): WhereOptions {
  if (key === 'q') return searchCondition(resource, value);
  if (key === 'and' || key === 'or') {
    if (!Array.isArray(value) || !value.length || value.length > maxTerms)
      throw bad(
        key,
        `“${key}” 须是条件的列表，一至 ${maxTerms} 个`,
        `“${key}” takes a list of one to ${maxTerms} filters`,
        undefined,
      );
    const parts = value.map((part) => ({ [Op.and]: filterCondition(resource, part, scope, depth + 1) }));
    return { [key === 'and' ? Op.and : Op.or]: parts };
  }
  const fieldNamed = (each: string) => (Object.hasOwn(resource.fields, each) ? resource.fields[each] : undefined);
  const [, name = key, operator = Array.isArray(value) ? 'in' : 'eq'] = fieldNamed(key) ? [] : (suffix.exec(key) ?? []);
  const field = fieldNamed(name);
  if (!field || field.hidden) throw unknownField(resource, key);
  if (isMaskedFor(field, scope)) {
    throw new Forbidden(
      'masked-field',
      `“${field.title.zh}”已脱敏，不能用来筛选或排序`,
      `${field.title.en} is masked and cannot be filtered or sorted by`,
      { field: name },
    );
  }
  return comparison(resource, name, field, operator as Operator, value);
}

function comparison(
  resource: Resource,
  name: string,
  field: FieldDefinition,
  operator: Operator,
  value: unknown,
): WhereOptions {
  const allowed = operatorsOf(field);
  if (!allowed.length) throw bad(name, `“${field.title.zh}”不能用来筛选`, `${name} cannot be filtered by`, operator);
  if (!allowed.includes(operator)) {
    throw bad(
      name,
      `“${field.title.zh}”不支持 ${operator}，可用：${allowed.join('、')}`,
      `${name} does not take ${operator}; it takes ${allowed.join(', ')}`,
      operator,
    );
  }
  if (operator === 'null') {
    const isNull = parseFilterValue(name, { kind: 'boolean', title: field.title }, value);
    return { [name]: isNull ? { [Op.is]: null } : { [Op.not]: null } };
  }
  if (operator === 'under') return under(resource, name, field, value);
  if (value === null && operator === 'eq') return { [name]: { [Op.is]: null } };
  if (operator === 'in') {
    const list = valuesOf(name, field, value as unknown[]);
    return field.kind === 'identity'
      ? { [`${name}Hash`]: list.map((item) => identityHash(field, String(item))) }
      : listed(name, field, { [Op.in]: list }, { [Op.overlap]: list });
  }
  if (operator === 'ne' && Array.isArray(value)) {
    const list = valuesOf(name, field, value);
    return { [Op.or]: [{ [name]: { [Op.notIn]: list } }, { [name]: { [Op.is]: null } }] };
  }
  const parsed = parseFilterValue(name, field, value);
  if (field.kind === 'identity') return { [`${name}Hash`]: identityHash(field, String(parsed)) };
  // What has no value is not that value either.
  if (operator === 'ne') return { [Op.or]: [{ [name]: { [Op.ne]: parsed } }, { [name]: { [Op.is]: null } }] };
  if (operator === 'eq') return listed(name, field, { [Op.eq]: parsed }, { [Op.contains]: [parsed] });
  return { [name]: { [Op[operator as 'eq']]: parsed } };
}

function valuesOf(name: string, field: FieldDefinition, listed: readonly unknown[]) {
  if (listed.length > maxListed)
    throw bad(name, `一次最多 ${maxListed} 个值`, `At most ${maxListed} values`, listed.length);
  return listed.map((item) => parseFilterValue(name, field, item));
}

/** Where a list field holds further values, equality finds those too. */
const listed = (name: string, { listedIn }: FieldDefinition, own: object, further: object): WhereOptions =>
  listedIn ? { [Op.or]: [{ [name]: own }, { [listedIn]: further }] } : { [name]: own };

function under(resource: Resource, name: string, field: FieldDefinition, value: unknown): WhereOptions {
  const id = database().escape(String(parseFilterValue(name, field, value)));
  const column = `"${resource.name}"."${snakeCase(name)}"`;
  return literal(
    `${column} IN (SELECT low.id FROM unions top JOIN unions low ON ${withinSql('low.path', 'top.path')} WHERE top.id = ${id})`,
  );
}

function unknownField(resource: Resource, key: string): BadRequest {
  const filterable = Object.entries(resource.fields)
    .filter(([, field]) => !field.hidden && operatorsOf(field).length > 0)
    .map(([name]) => name);
  return bad(
    key,
    `“${resource.title.zh}”没有可筛选的字段 ${key}，可用：${filterable.join('、')}`,
    `${resource.name} has no field ${key}; it has ${filterable.join(', ')}`,
    key,
  );
}

function bad(path: string, zh: string, en: string, seen: unknown): BadRequest {
  return new BadRequest('bad-filter', zh, en, [{ path, message: zh, messageEn: en, seen }]);
}
