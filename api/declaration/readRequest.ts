// What came with a request, when it is what the route declares: each wrong place is named in one sentence.
import type { Request } from 'express';
import { BadRequest, Invalid } from '../../errors.ts';
import { validateInput } from '../../rules/engine/validateInput.ts';
import type { JsonSchema, Route } from './route.ts';
import { wholeShape } from './shapes.ts';

type Values = Record<string, unknown>;

/** @throws BadRequest for what is no object or is not known, Invalid for what is wrong in a body */
export function readRequest({ query, body }: Route, request: Request) {
  return {
    params: request.params as Record<string, string>,
    query: query ? readQuery(wholeShape(query), request.query) : request.query,
    body: body ? readBody(wholeShape(body), request.body) : request.body,
  };
}

function readQuery(schema: JsonSchema, query: Values): Values {
  const { strangers, known } = strangersIn(schema, query);
  if (strangers.length)
    throw new BadRequest(
      'unknown-parameter',
      `不认识的参数：${strangers.join('、')}，可用：${known.join('、') || '无'}`,
      `Unknown parameters ${strangers.join(', ')}; possible: ${known.join(', ') || 'none'}`,
    );
  const errors = validateInput(schema, query);
  if (errors.length)
    throw new BadRequest(
      'bad-parameter',
      errors.map(({ message }) => message).join('；'),
      errors.map(({ messageEn }) => messageEn).join('; '),
      errors,
    );
  return query;
}

function readBody(schema: JsonSchema, body: unknown): Values {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new BadRequest('not-an-object', '请求内容应为 JSON 对象', 'The body is a JSON object');
  const { strangers, known } = strangersIn(schema, body as Values);
  if (strangers.length)
    throw new BadRequest(
      'unknown-field',
      `不认识的字段：${strangers.join('、')}`,
      `Unknown fields: ${strangers.join(', ')}`,
      strangers.map((path) => ({
        path,
        message: `没有这个字段，可用：${known.join('、') || '无'}`,
        messageEn: `There is no such field; known: ${known.join(', ') || 'none'}`,
      })),
    );
  const errors = validateInput(schema, body);
  if (errors.length) throw new Invalid(errors);
  return body as Values;
}

function strangersIn({ properties, additionalProperties }: JsonSchema, given: Values) {
  const known = Object.keys((properties as Values | undefined) ?? {});
  const strangers = additionalProperties === false ? Object.keys(given).filter((name) => !known.includes(name)) : [];
  return { strangers, known };
}
