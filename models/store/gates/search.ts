import { literal, Op, type WhereOptions } from 'sequelize';
import { BadRequest } from '../../../errors.ts';
import { getResource } from '../../descriptor/registry.ts';
import type { Resource } from '../../descriptor/types.ts';
import { snakeCase } from '../../fieldKinds/snakeCase.ts';
import { database } from '../sql/connect.ts';
import { piecesOf, wordsOf } from '../sql/grams.ts';
import { selectSql, whereSql } from '../sql/selectSql.ts';
import { modelOf } from '../sql/sequelizeModels.ts';

/** `q`: every word must stand in one of the searchable texts, or be the pinyin initials of one. One character alone finds nothing by index, so it is refused. */
export function searchCondition(resource: Resource, q: unknown): WhereOptions {
  const { searchThrough } = resource;
  if (searchThrough) return throughCondition(resource, searchThrough, q);
  if (!resource.search) throw refuse(`“${resource.title.zh}”不支持文字搜索`, `${resource.name} has no text search`);
  const clean = typeof q === 'string' && q.isWellFormed() && !q.includes('\u0000');
  const words = clean ? wordsOf(q) : [];
  if (words.every((word) => [...word].length < 2)) {
    throw refuse('请输入至少两个字', 'Type at least two characters');
  }
  if (words.length > 8 || (q as string).length > 100) throw refuse('搜索内容太长', 'The search text is too long');
  return { [Op.and]: words.map((word) => wordCondition(resource, word)) };
}

/** Of the account, say, that a row belongs to. */
function throughCondition(
  resource: Resource,
  { field, in: name }: NonNullable<Resource['searchThrough']>,
  q: unknown,
): WhereOptions {
  const target = getResource(name);
  const model = modelOf(target);
  const where = whereSql(model, { [Op.and]: [searchCondition(target, q)] });
  return literal(`"${resource.name}"."${snakeCase(field)}" IN (${selectSql(model, { names: ['id'], where })})`);
}

function wordCondition(resource: Resource, word: string): WhereOptions {
  const quote = (text: string) => database().escape(text);
  const table = `"${resource.name}"`;
  const length = [...word].length;
  const pieces = `${table}.grams @> ARRAY[${piecesOf(word).map(quote).join(', ')}]::text[]`;
  if (length === 2) return literal(pieces);
  const pattern = quote(`%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const texts = (resource.search ?? []).map((name) =>
    resource.fields[name]?.kind === 'stringList'
      ? `array_to_string(${table}."${snakeCase(name)}", ' ')`
      : `${table}."${snakeCase(name)}"`,
  );
  const matches = [...texts, `${table}.initials`].map((text) => `lower(${text}) LIKE ${pattern}`);
  const matching = `(${matches.join(' OR ')})`;
  return literal(length === 1 ? matching : `(${pieces} AND ${matching})`);
}

const refuse = (zh: string, en: string) =>
  new BadRequest('bad-search', zh, en, [{ path: 'q', message: zh, messageEn: en }]);
