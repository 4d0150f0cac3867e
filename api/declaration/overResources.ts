// What each address of a resource takes and answers, from its descriptor.
import { pathOf } from '../../models/descriptor/registry.ts';
import { inputSchema } from '../../models/descriptor/toJsonSchema.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { Described, DescribedAddress, JsonSchema, Method } from './route.ts';

type Over = (resource: Resource) => readonly DescribedAddress[];

const rowOf = ({ name }: Resource): JsonSchema => ({ $ref: `#/$defs/${name}` });
const isGranted = ({ access }: Resource, act: string) =>
  Object.values(access).some((each) => [...(each?.own ?? []), ...(each?.lower ?? [])].includes(act));
/** By anybody, and as rows rather than by verbs. */
const isWritten = (resource: Resource, act: string) => resource.writtenBy === 'records' && isGranted(resource, act);

const at = (resource: Resource, method: Method, tail: string, rest: Described): DescribedAddress => ({
  ...{ method, path: `/api/${pathOf(resource)}${tail}`, tag: resource.title.zh },
  ...rest,
});

const ifMatch = { 'If-Match': '读者看到的版本（或在内容里带 version）' };
const totals = {
  'Content-Range': '本页与总数，例如 members 0-24/123',
  'X-Total-Estimated': '总数超过一万时为 true：总数是估计',
};

/** A record is changed by some of its fields, from the version that was seen. */
function changes(resource: Resource): JsonSchema {
  const { properties, ...rest } = inputSchema(resource, 'update') as { properties: JsonSchema };
  return { ...rest, properties: { ...properties, version: { type: 'integer' } } };
}

export const overResources = {
  list: (resource) => [
    at(resource, 'GET', '', {
      title: `${resource.title.zh}列表`,
      query: 'ListQuery',
      answer: { type: 'array', items: rowOf(resource) },
      sends: totals,
    }),
  ],
  get: (resource) => [at(resource, 'GET', '/:id', { title: `${resource.title.zh}详情`, answer: rowOf(resource) })],
  history: (resource) =>
    resource.unaudited
      ? []
      : [at(resource, 'GET', '/:id/history', { title: `${resource.title.zh}修改历史`, answer: 'HistoryEntry[]' })],
  create: (resource) =>
    isGranted(resource, 'create')
      ? [
          at(resource, 'POST', '', {
            title: `新建${resource.title.zh}`,
            body: resource.begunBy ? resource.beginInput : inputSchema(resource, 'create'),
            answer: rowOf(resource),
            status: 201,
          }),
        ]
      : [],
  update: (resource) =>
    isWritten(resource, 'update')
      ? [
          at(resource, 'PUT', '/:id', {
            title: `修改${resource.title.zh}`,
            headers: ifMatch,
            body: changes(resource),
            answer: rowOf(resource),
          }),
        ]
      : [],
  delete: (resource) =>
    isWritten(resource, 'delete')
      ? [at(resource, 'DELETE', '/:id', { title: `删除${resource.title.zh}`, answer: rowOf(resource) })]
      : [],
  actions: (resource) =>
    Object.entries(resource.actions ?? {}).map(([name, action]) =>
      at(resource, 'POST', `/:id/${name}`, {
        title: `${action.title.zh}${resource.title.zh}`,
        body: action.input,
        answer: action.answer ?? rowOf(resource),
      }),
    ),
  consequences: (resource) =>
    Object.entries(resource.actions ?? {})
      .filter(([, { counted }]) => counted)
      .map(([name, action]) =>
        at(resource, 'GET', `/:id/${name}/consequences`, {
          title: `${action.title.zh}前：涉及的记录`,
          answer: 'Consequence[]',
        }),
      ),
} satisfies Record<string, Over>;
