// The contract: a valid OpenAPI 3.1 document, complete, and true of what the interface answers.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { findAddresses } from '../../api/declaration/findAddresses.ts';
import { wholeShape } from '../../api/declaration/shapes.ts';
import { openApi as contract } from '../../api/openapi.ts';
import { pathOf, resources } from '../../models/descriptor/registry.ts';
import type { Role } from '../../models/descriptor/types.ts';
import { validateInput } from '../../rules/engine/validateInput.ts';
import { type Api, openApi } from '../support/api.ts';
import { buildUnion } from '../support/build.ts';
import type { Ask } from '../support/client.ts';
import { plantEveryResource } from '../support/everyResource.ts';

type Operation = {
  operationId: string;
  parameters: { in: string; name: string; required?: boolean }[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
};
const methods = ['get', 'put', 'post', 'delete'] as const;
const addresses = await findAddresses();
const document = await contract();
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => (item[method] ? [{ method, path, operation: item[method] as Operation }] : [])),
);

let api: Api;
let ids: Record<string, string>;
let asks: Record<string, Ask>;
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

describe('the document', () => {
  it('is served as it is made', async () => {
    expect((await api.ask('GET', '/openapi.json')).body).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('is OpenAPI 3.1, with every reference leading somewhere', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  it('calls every operation by a name of its own', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z]+$/);
  });

  it('names the parts of a path that a request fills in', () => {
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = operation.parameters.filter((each) => each.in === 'path');
      expect(declared.map(({ name, required }) => [name, required])).toEqual(inPath.map((name) => [name, true]));
    }
  });

  it('says of every answer what it holds', () => {
    for (const { method, path, operation } of operations) {
      const { default: problem, ...answers } = operation.responses;
      expect(problem?.content).toHaveProperty(['application/problem+json']);
      for (const [status, { content }] of Object.entries(answers)) {
        const shapes = Object.values(content ?? {}).map(({ schema }) => typeof schema);
        expect({ method, path, status, shapes }).toEqual({
          ...{ method, path, status },
          shapes: status === '204' ? [] : ['object'],
        });
      }
    }
  });

  it('names every resource with every generic operation and action the routes answer', () => {
    const named = new Set(operations.map(({ method, path }) => `${method} ${path}`));
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
      expect(wanted.filter((each) => !named.has(each))).toEqual([]);
    }
  });
});

const nowhere = { status: 404, body: { detail: '没有这个页面或接口' } };
/** A path that means nothing in particular. */
const filled = (path: string) => path.replace(/:\w+/g, '01a1fef5-98c1-739a-a2c3-1552d77cbf7a');

describe('what the interface answers', () => {
  it('every address that is named answers', async () => {
    const silent: string[] = [];
    for (const { method, path } of addresses) {
      const answer = await api.ask(method, filled(path));
      if (answer.status === 404 && answer.body.detail === nowhere.body.detail) silent.push(`${method} ${path}`);
    }
    expect(silent).toEqual([]);
  });

  it('no other address answers', async () => {
    const ask = asks.employer as Ask;
    for (const { path } of addresses.filter((each) => !each.path.includes(':')))
      expect(await ask('GET', `${path}/a/b/c/d`)).toMatchObject(nowhere);
    expect(await ask('GET', '/api/none')).toMatchObject({ status: 404, body: { detail: '没有资源 none' } });
    expect(await ask('PATCH', '/api/employers/x', {})).toMatchObject(nowhere);
  });

  it.each(resources.map((resource) => [resource.name, resource] as const))(
    '%s: lists and records are as their schema says',
    async (name, resource) => {
      const ask = asks[name] as Ask;
      const schema = { ...wholeShape(name), additionalProperties: false };
      expect(schema).toMatchObject({ required: ['id', '_relation'] });
      const row = await ask<object>('GET', `/api/${pathOf(resource)}/${ids[name]}`);
      expect(row.status).toBe(200);
      const listed = await ask<object[]>('GET', `/api/${pathOf(resource)}`);
      expect(listed.body.length).toBeGreaterThan(0);
      for (const each of [row.body, ...listed.body])
        expect({ each, errors: validateInput(schema, each) }).toEqual({ each, errors: [] });
    },
  );

  it('a problem is as its schema says', async () => {
    for (const [method, path, body] of [
      ['GET', '/api/none'],
      ['GET', '/api/members?filter=x'],
      ['POST', '/api/employers', { name: 1 }],
      ['PUT', '/api/employers/x', {}],
      ['POST', '/api/employers', '{'],
    ] as const) {
      const answer = await (asks.employer as Ask)(method, path, body);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(validateInput(wholeShape('Problem'), answer.body)).toEqual([]);
      expect(answer.body.status).toBe(answer.status);
    }
  });
});
