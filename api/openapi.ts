// The contract, generated from the descriptors, so that it cannot say anything else than what runs.
import { pathOf, resources } from '../models/descriptor/registry.ts';
import { inputSchema, rowSchema } from '../models/descriptor/toJsonSchema.ts';
import type { Resource } from '../models/descriptor/types.ts';
import { publicPaths } from './openapiPublic.ts';

type Json = Record<string, unknown>;
let made: Json | undefined;

export function openApi(): Json {
  made ??= {
    openapi: '3.1.0',
    info: { title: '会籍 Huiji', version: '0.1.0', description: '省级工会会员登记平台。列表用 simple-rest 方言：filter、range、sort 为 JSON，总数在 Content-Range。', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { bearer: [] }],
    paths: { ...Object.assign({}, ...resources.map(resourcePaths)), ...publicPaths },
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'huiji' }, bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problem, ...Object.assign({}, ...resources.map(resourceSchemas)) },
    },
  };
  return made;
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const body = (schema: Json) => ({ required: true, content: { 'application/json': { schema } } });
const answer = (description: string, schema: Json) => ({ description, content: { 'application/json': { schema } } });
const problems = { default: { description: '问题说明（RFC 9457）', content: { 'application/problem+json': { schema: ref('Problem') } } } };

const problem: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'errors', 'id'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    id: { type: 'string' },
    errors: { type: 'array', items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' }, seen: {}, needed: {} } } },
  },
};

const resourceSchemas = (resource: Resource): Json => ({
  [resource.name]: rowSchema(resource),
  ...(resource.writtenBy === 'records' ? { [`${resource.name}Create`]: inputSchema(resource, 'create'), [`${resource.name}Update`]: inputSchema(resource, 'update') } : {}),
});

function resourcePaths(resource: Resource): Json {
  const base = `/api/${pathOf(resource)}`;
  const tags = [resource.title.zh];
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const query = (name: string, example: string) => ({ name, in: 'query', schema: { type: 'string' }, example });
  const row = ref(resource.name);
  const generic = resource.writtenBy === 'records';
  return {
    [base]: {
      get: { tags, summary: `${resource.title.zh}列表`, parameters: [query('filter', '{}'), query('range', '[0,24]'), query('sort', JSON.stringify([resource.list.sort.field, resource.list.sort.order]))], responses: { 200: answer('一页', { type: 'array', items: row }), ...problems } },
      ...(generic ? { post: { tags, summary: `新建${resource.title.zh}`, requestBody: body(ref(`${resource.name}Create`)), responses: { 201: answer('新建的记录', row), ...problems } } } : {}),
    },
    [`${base}/{id}`]: {
      parameters: [id],
      get: { tags, summary: `${resource.title.zh}详情`, responses: { 200: answer('记录', row), ...problems } },
      ...(generic ? { put: { tags, summary: `修改${resource.title.zh}`, parameters: [{ name: 'If-Match', in: 'header', schema: { type: 'string' } }], requestBody: body(ref(`${resource.name}Update`)), responses: { 200: answer('修改后的记录', row), ...problems } } } : {}),
    },
    ...Object.fromEntries(
      Object.entries(resource.actions ?? {}).map(([name, action]) => [
        `${base}/{id}/${name}`,
        { parameters: [id], post: { tags, summary: `${action.title.zh}${resource.title.zh}`, ...(action.input ? { requestBody: body(action.input) } : {}), responses: { 200: { description: '结果' }, ...problems } } },
      ]),
    ),
  };
}
