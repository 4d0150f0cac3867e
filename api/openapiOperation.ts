// One address as an operation of OpenAPI.
import type { Address } from './declaration/findAddresses.ts';
import type { JsonSchema } from './declaration/route.ts';
import { refTo, shapeOf, wholeShape } from './declaration/shapes.ts';

const problems = {
  default: {
    description: '问题说明（RFC 9457）',
    content: { 'application/problem+json': { schema: refTo('Problem') } },
  },
};

export function operationOf(address: Address, path: string) {
  const { method, title, who } = address;
  return {
    operationId: nameOf(method, path),
    tags: [address.tag ?? usualTag(path)],
    summary: title,
    ...(who === 'anyone' || who === 'visitor' ? { security: [] } : {}),
    parameters: [...pathParameters(path), ...queryParameters(address), ...headerParameters(address)],
    ...requestBody(address),
    responses: { ...answers(address), ...problems },
  };
}

function requestBody({ body, bytes }: Address) {
  if (bytes && !body) return { requestBody: { required: true, content: { 'application/octet-stream': {} } } };
  return body ? { requestBody: { required: true, content: { 'application/json': { schema: shapeOf(body) } } } } : {};
}

const usualTag = (path: string) =>
  path.startsWith('/api/public/') ? '会员' : path.startsWith('/api/') ? '管理' : '运行';

/** By what it does and where: postApplicationsByIdApprove. */
function nameOf(method: string, path: string): string {
  const parts = path.split(/[/.-]/).filter((part) => part && part !== 'api');
  const words = parts.map((part) => part.replace(/^\{(\w+)\}$/, (_, name: string) => `by${capital(name)}`));
  return [method.toLowerCase(), ...words.map(capital)].join('');
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const pathParameters = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string' } },
  }));

function queryParameters({ query }: Address) {
  if (!query) return [];
  const { properties = {}, required = [] } = wholeShape(query) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
    ...(description ? { description } : {}),
  }));
}

const headerParameters = ({ headers = {} }: Address) =>
  Object.entries(headers).map(([name, description]) => ({
    ...{ name, in: 'header', description, schema: { type: 'string' } },
  }));

function answers({ status = 200, title, answer, media, sends }: Address) {
  const content = media
    ? { [media]: { schema: { type: 'string' } } }
    : answer
      ? { 'application/json': { schema: shapeOf(answer) } }
      : undefined;
  const headers = Object.fromEntries(
    Object.entries(sends ?? {}).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
  );
  const response = { description: title, ...(content ? { content } : {}), ...(sends ? { headers } : {}) };
  return Object.fromEntries([status].flat().map((each) => [each, response]));
}
