// The contract: what hangs on resources is made from their descriptors, the other addresses are described in openapiPublic and
// openapiPanel. A test holds that it names every address that answers, and no other.
import { pathOf, resources } from '../models/descriptor/registry.ts';
import { inputSchema, rowSchema } from '../models/descriptor/toJsonSchema.ts';
import type { Resource } from '../models/descriptor/types.ts';
import { panelPaths } from './openapiPanel.ts';
import { publicPaths } from './openapiPublic.ts';

type Json = Record<string, unknown>;
let made: Json | undefined;

export function openApi(): Json {
  made ??= {
    openapi: '3.1.0',
    info: {
      title: '会籍 Huiji',
      version: '0.1.0',
      description: '省级工会会员登记平台。列表用 simple-rest 方言：filter、range、sort 为 JSON，总数在 Content-Range。',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { bearer: [] }],
    paths: named({ ...Object.assign({}, ...resources.map(resourcePaths)), ...panelPaths, ...publicPaths }),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'huiji' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
      schemas: {
        Problem: problem,
        HistoryEntry: historyEntry,
        ...Object.assign({}, ...resources.map(resourceSchemas)),
      },
    },
  };
  return made;
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const body = (schema: Json) => ({ required: true, content: { 'application/json': { schema } } });
const answer = (description: string, schema: Json) => ({ description, content: { 'application/json': { schema } } });
const problems = {
  default: { description: '问题说明（RFC 9457）', content: { 'application/problem+json': { schema: ref('Problem') } } },
};

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
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' }, seen: {}, needed: {} },
      },
    },
  },
};

const text = { type: ['string', 'null'] };
const historyEntry: Json = {
  type: 'object',
  required: ['id', 'at', 'actor', 'action'],
  properties: {
    id: { type: 'string' },
    at: { type: 'string', format: 'date-time' },
    actor: { type: 'string' },
    action: { type: 'string' },
    before: {},
    after: {},
    reason: text,
    documentHash: text,
  },
};

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  description: '读者看到的版本（或在内容里带 version）',
  schema: { type: 'string' },
};
const pageHeaders = {
  'Content-Range': { description: '本页与总数，例如 members 0-24/123', schema: { type: 'string' } },
  'X-Total-Estimated': { description: '总数超过一万时为 true：总数是估计', schema: { type: 'string' } },
};

const resourceSchemas = (resource: Resource): Json => ({
  [resource.name]: rowSchema(resource),
  ...(resource.writtenBy === 'records'
    ? {
        [`${resource.name}Create`]: inputSchema(resource, 'create'),
        [`${resource.name}Update`]: inputSchema(resource, 'update'),
      }
    : {}),
});

function resourcePaths(resource: Resource): Json {
  const base = `/api/${pathOf(resource)}`;
  const { zh } = resource.title;
  const tags = [zh];
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
  const row = ref(resource.name);
  const generic = resource.writtenBy === 'records';
  const granted = (action: string) =>
    Object.values(resource.access).some((access) =>
      [...(access?.own ?? []), ...(access?.lower ?? [])].includes(action),
    );
  const operation = (summary: string, responses: Json, rest: Json = {}) => ({
    tags,
    summary,
    ...rest,
    responses: { ...responses, ...problems },
  });
  return {
    [base]: {
      get: operation(
        `${zh}列表`,
        { 200: { ...answer('一页', { type: 'array', items: row }), headers: pageHeaders } },
        { parameters: listParameters(resource) },
      ),
      ...(granted('create')
        ? {
            post: operation(
              `新建${zh}`,
              { 201: answer('新建的记录', row) },
              { requestBody: body(generic ? ref(`${resource.name}Create`) : { type: 'object' }) },
            ),
          }
        : {}),
    },
    [`${base}/{id}`]: {
      parameters,
      get: operation(`${zh}详情`, { 200: answer('记录', row) }),
      ...(generic && granted('update')
        ? {
            put: operation(
              `修改${zh}`,
              { 200: answer('修改后的记录', row) },
              { parameters: [ifMatch], requestBody: body(ref(`${resource.name}Update`)) },
            ),
          }
        : {}),
      ...(generic && granted('delete') ? { delete: operation(`删除${zh}`, { 200: answer('删除的记录', row) }) } : {}),
    },
    ...(resource.unaudited
      ? {}
      : {
          [`${base}/{id}/history`]: {
            parameters,
            get: operation(`${zh}修改历史`, { 200: answer('每次修改', { type: 'array', items: ref('HistoryEntry') }) }),
          },
        }),
    ...Object.fromEntries(
      Object.entries(resource.actions ?? {}).map(([name, action]) => [
        `${base}/{id}/${name}`,
        {
          parameters,
          post: operation(
            `${action.title.zh}${zh}`,
            { 200: { description: '结果' } },
            action.input ? { requestBody: body(action.input) } : {},
          ),
        },
      ]),
    ),
  };
}

function listParameters(resource: Resource): Json[] {
  const { field, order } = resource.list.sort;
  const parameter = (name: string, example: string) => ({ name, in: 'query', schema: { type: 'string' }, example });
  return [parameter('filter', '{}'), parameter('range', '[0,24]'), parameter('sort', JSON.stringify([field, order]))];
}

/** Every operation named by what it does and where: postApplicationsByIdApprove. */
function named(paths: Json): Json {
  const methods = new Set(['get', 'put', 'post', 'delete']);
  const words = (path: string) =>
    path
      .split('/')
      .slice(2)
      .map((part) =>
        part.replace(/^\{(\w)(\w*)\}$/, (_, first: string, rest: string) => `by${first.toUpperCase()}${rest}`),
      );
  const idOf = (method: string, path: string) =>
    [method, ...words(path).map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item as Json).map(([key, value]) => [
          key,
          methods.has(key) ? { operationId: idOf(key, path), ...(value as Json) } : value,
        ]),
      ),
    ]),
  );
}
