// The pieces of which the hand-written paths of the contract are made.
type Json = Record<string, unknown>;

export const text = { type: 'string' };
export const object = (properties: Json, required: string[] = []) => ({ type: 'object', properties, required });
export const request = (schema: Json) => ({ required: true, content: { 'application/json': { schema } } });
export const path = (name: string) => ({ name, in: 'path', required: true, schema: text });
export const query = (name: string, required = false) => ({ name, in: 'query', required, schema: text });

const problem = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
export const done = (description: string, status = 200) => ({ [status]: { description }, default: problem });

/** Operations under one tag; `rest` replaces what is usual. */
export const operationsOf =
  (tag: string) =>
  (summary: string, rest: Json = {}) => ({ tags: [tag], summary, responses: done('成功'), ...rest });
