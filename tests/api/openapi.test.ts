// The contract: a valid OpenAPI 3.1 document, complete, and true of what the interface answers.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApi as contract } from '../../api/openapi.ts';
import { pathOf, resources } from '../../models/descriptor/registry.ts';
import type { Role } from '../../models/descriptor/types.ts';
import { validateInput } from '../../rules/engine/validateInput.ts';
import { type Api, openApi } from '../support/api.ts';
import { buildUnion } from '../support/build.ts';
import { plantEveryResource } from '../support/everyResource.ts';

type Parameter = { in: string; name: string; required?: boolean };
type Operation = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: object };
  responses: Record<string, { description: string; content?: object }>;
};
const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
type PathItem = { parameters?: Parameter[] } & Partial<Record<(typeof methods)[number], Operation>>;
type Contract = { paths: Record<string, PathItem>; components: { schemas: Record<string, { required?: string[] }> } };
const document = JSON.parse(JSON.stringify(contract())) as Contract;
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const operation = item[method];
    return operation ? [[method, path, operation, item] as const] : [];
  }),
);

let api: Api;
let ids: Record<string, string>;
let asks: Record<string, Api['ask']>;
beforeAll(async () => {
  api = await openApi();
  const union = await buildUnion(api.root, { kind: 'aboveBase' });
  ({ ids } = await plantEveryResource(union));
  asks = {};
  for (const resource of resources) {
    const role = Object.keys(resource.access).find(
      (each) =>
        resource.access[each as Role]?.own?.includes('get') || resource.access[each as Role]?.lower?.includes('get'),
    ) as Role;
    asks[resource.name] = (await api.signIn(union.id, role)).ask;
  }
});
afterAll(() => api.close());

function everyRef(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [inner as string] : everyRef(inner)));
}

describe('the document', () => {
  it('is served as it is made', async () => {
    expect((await api.ask('GET', '/openapi.json')).body).toEqual(document);
  });

  it('has the parts that OpenAPI 3.1 demands', () => {
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d$/),
      info: { title: expect.any(String), version: expect.any(String) },
    });
    const ids = operations.map(([, , { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(operations.length);
    for (const [method, path, operation, item] of operations) {
      expect({ path, method, operation }).toMatchObject({
        operation: {
          operationId: expect.stringMatching(/^[A-Za-z]+$/),
          summary: expect.any(String),
          tags: [expect.any(String)],
          responses: expect.any(Object),
        },
      });
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(parameters.filter((each) => each.in === 'path').map(({ name, required }) => [name, required])).toEqual(
        inPath.map((name) => [name, true]),
      );
      for (const each of parameters)
        expect(each).toMatchObject({
          name: expect.any(String),
          in: expect.stringMatching(/^(path|query|header)$/),
          schema: expect.any(Object),
        });
      for (const [status, response] of Object.entries(operation.responses)) {
        expect(status).toMatch(/^(\d{3}|default)$/);
        expect(response.description).toEqual(expect.any(String));
      }
      expect(operation.responses.default?.content).toHaveProperty(['application/problem+json']);
      if (operation.requestBody)
        expect(Object.values(operation.requestBody.content)).toEqual([{ schema: expect.any(Object) }]);
    }
    for (const key of Object.keys(document.components.schemas)) expect(key).toMatch(/^[\w.-]+$/);
  });

  it('has no reference that leads nowhere', () => {
    const refs = everyRef(document);
    expect(refs.length).toBeGreaterThan(50);
    for (const ref of refs) {
      const found = ref
        .slice(2)
        .split('/')
        .reduce((inner: unknown, key) => (inner as Record<string, unknown> | undefined)?.[key], document);
      expect({ ref, found: typeof found }).toEqual({ ref, found: 'object' });
    }
  });

  it('has schemas that are JSON Schema 2020-12', () => {
    const require = createRequire(import.meta.url);
    const { default: Ajv } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const [name, schema] of Object.entries(document.components.schemas))
      expect({ name, valid: ajv.validateSchema(schema) }).toEqual({ name, valid: true });
  });

  it('names every resource with every generic operation and action the routes answer', () => {
    for (const resource of resources) {
      const base = `/api/${pathOf(resource)}`;
      const granted = (action: string) =>
        Object.values(resource.access).some((access) =>
          [...(access?.own ?? []), ...(access?.lower ?? [])].includes(action),
        );
      const generic = resource.writtenBy === 'records';
      const wanted = [
        `get ${base}`,
        `get ${base}/{id}`,
        ...(granted('create') ? [`post ${base}`] : []),
        ...(generic && granted('update') ? [`put ${base}/{id}`] : []),
        ...(generic && granted('delete') ? [`delete ${base}/{id}`] : []),
        ...(resource.unaudited ? [] : [`get ${base}/{id}/history`]),
        ...Object.keys(resource.actions ?? {}).map((action) => `post ${base}/{id}/${action}`),
      ];
      const named = operations
        .map(([method, path]) => `${method} ${path}`)
        .filter((each) => each.split(' ')[1]?.match(new RegExp(`^${base}(/\\{id\\}(/\\w+)?)?$`)));
      expect(named.filter((each) => !/\/(explain|answers|schedule)$/.test(each)).sort()).toEqual(wanted.sort());
    }
  });

  it('names every address the routers answer under /api', () => {
    const source = ['records', 'panel', 'session', 'publicAccess', 'publicApplications'].flatMap((file) => [
      ...readFileSync(new URL(`../../api/routes/${file}.ts`, import.meta.url), 'utf8').matchAll(
        /router\.(get|put|post|delete)\('(\/api\/[^']+)'/g,
      ),
    ]);
    const named = new Set(operations.map(([method, path]) => `${method} ${path}`));
    const routes = source
      .map(([, method, path]) => `${method} ${path?.replace(/:(\w+)/g, '{$1}')}`)
      .filter((route) => !route.includes('{resource}'));
    expect(routes.filter((route) => !named.has(route))).toEqual([]);
  });
});

describe('what the interface answers', () => {
  it.each(resources.map((resource) => [resource.name, resource] as const))(
    '%s: lists and records are as their schema says',
    async (name, resource) => {
      const ask = asks[name] as Api['ask'];
      const schema = { ...document.components.schemas[name], additionalProperties: false };
      expect(schema.required).toEqual(['id', '_relation']);
      const row = await ask('GET', `/api/${pathOf(resource)}/${ids[name]}`);
      expect(row.status).toBe(200);
      const listed = await ask<object[]>('GET', `/api/${pathOf(resource)}`);
      expect(listed.body.length).toBeGreaterThan(0);
      for (const each of [row.body, ...listed.body])
        expect({ each, errors: validateInput(schema, each) }).toEqual({ each, errors: [] });
    },
  );

  it('a problem is as its schema says', async () => {
    const problem = { ...document.components.schemas.Problem };
    for (const [method, path, body] of [
      ['GET', '/api/none'],
      ['GET', '/api/members?filter=x'],
      ['POST', '/api/employers', { name: 1 }],
      ['PUT', '/api/employers/x', {}],
      ['POST', '/api/employers', '{'],
    ] as const) {
      const answer = await (asks.employer as Api['ask'])(method, path, body);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(validateInput(problem, answer.body)).toEqual([]);
      expect(answer.body.status).toBe(answer.status);
    }
  });
});
