// Every resource over REST in the simple-rest dialect: `filter`, `range` and `sort` as JSON, totals in Content-Range.
import type { Request, Response } from 'express';
import type { Consequence } from '../../contract/consequence.ts';
import type { HistoryEntry } from '../../contract/history.ts';
import { BadRequest, NotFound } from '../../errors.ts';
import { findResourceByPath, pathOf } from '../../models/descriptor/registry.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { maxListed } from '../../models/store/gates/filter.ts';
import { labelled } from '../../models/store/gates/labels.ts';
import { withOpenable } from '../../models/store/gates/openable.ts';
import type { ShownRow } from '../../models/store/gates/shownRow.ts';
import { beginRecord } from '../../workflows/actions/beginRecord.ts';
import { runAction } from '../../workflows/actions/runAction.ts';
import { findCounting } from '../../workflows/actions/verbs.ts';
import { readHistory } from '../../workflows/audit/readHistory.ts';
import { readPage } from '../../workflows/audit/readPage.ts';
import { readRecord } from '../../workflows/audit/readRecord.ts';
import { countDependants } from '../../workflows/dependants/countDependants.ts';
import { removeRecord } from '../../workflows/records/removeRecord.ts';
import { updateRecord } from '../../workflows/records/updateRecord.ts';
import { overResources } from '../declaration/overResources.ts';
import { route } from '../declaration/route.ts';

const usualPage = 25;

export const listRecords = route({
  method: 'GET',
  path: '/api/:resource',
  who: 'admin',
  title: '列表',
  query: 'ListQuery',
  over: overResources.list,
  async run({ actor, params, query, response }) {
    const resource = resourceOf(params);
    const filter = readJson(query, 'filter');
    const range = readPair<[number, number]>(query, 'range') ?? [0, rowsExpected(filter) - 1];
    const page = await readPage(actor, resource, { filter, range, sort: readPair<[string, string]>(query, 'sort') });
    const last = range[0] + Math.max(page.rows.length - 1, 0);
    response.set('Content-Range', `${pathOf(resource)} ${range[0]}-${last}/${page.total}`);
    response.set('Access-Control-Expose-Headers', 'Content-Range, X-Total-Estimated');
    if (page.estimated) response.set('X-Total-Estimated', 'true');
    return labelled(resource, page.rows);
  },
});

export const getRecord = route({
  method: 'GET',
  path: '/api/:resource/:id',
  who: 'admin',
  title: '详情',
  over: overResources.get,
  run: async ({ actor, params, response }) =>
    shown(actor, response, resourceOf(params), await readRecord(actor, resourceOf(params).name, params.id as string)),
});

export const recordHistory = route({
  method: 'GET',
  path: '/api/:resource/:id/history',
  who: 'admin',
  title: '修改历史',
  over: overResources.history,
  run: ({ actor, params, request }): Promise<HistoryEntry[]> =>
    readHistory(actor, resourceOf(params).name, params.id as string, request.language),
});

export const newRecord = route({
  method: 'POST',
  path: '/api/:resource',
  who: 'admin',
  title: '新建',
  status: 201,
  over: overResources.create,
  run: async ({ actor, params, request, response }) =>
    shown(actor, response, resourceOf(params), await beginRecord(actor, resourceOf(params).name, request.body)),
});

export const changeRecord = route({
  method: 'PUT',
  path: '/api/:resource/:id',
  who: 'admin',
  title: '修改',
  over: overResources.update,
  async run({ actor, params, request, response }) {
    const { version, ...input } = request.body;
    const baseVersion = versionOf(request) ?? (typeof version === 'number' ? version : undefined);
    const resource = resourceOf(params);
    return shown(
      actor,
      response,
      resource,
      await updateRecord(actor, resource.name, params.id as string, input, baseVersion),
    );
  },
});

export const deleteRecord = route({
  method: 'DELETE',
  path: '/api/:resource/:id',
  who: 'admin',
  title: '删除',
  over: overResources.delete,
  run: ({ actor, params }) => removeRecord(actor, resourceOf(params).name, params.id as string),
});

export const actOnRecord = route({
  method: 'POST',
  path: '/api/:resource/:id/:action',
  who: 'admin',
  title: '操作',
  over: overResources.actions,
  run: ({ actor, params, request }) =>
    runAction(actor, resourceOf(params), params.id as string, params.action as string, request.body),
});

export const consequences = route({
  method: 'GET',
  path: '/api/:resource/:id/:action/consequences',
  who: 'admin',
  title: '操作前：会涉及什么',
  over: overResources.consequences,
  async run({ actor, params: { id = '', action = '', ...rest } }): Promise<Consequence[]> {
    const resource = resourceOf(rest);
    const count = await findCounting(resource.name, action);
    if (count) return count(actor, id);
    if (resource.actions?.[action]?.counted) return countDependants(actor, resource, id, action);
    throw new NotFound(`操作 ${action} 不涉及其他记录`, `Nothing is counted for the action ${action}`);
  },
});

type Params = Readonly<Record<string, string>>;
type Query = Readonly<Record<string, unknown>>;

function resourceOf({ resource: path = '' }: Params): Resource {
  const resource = findResourceByPath(path);
  if (!resource) throw new NotFound(`没有资源 ${path}`, `There is no resource ${path}`);
  return resource;
}

async function shown(actor: Actor, response: Response, resource: Resource, row: ShownRow): Promise<ShownRow> {
  if (row.version !== undefined) response.set('ETag', `"${row.version}"`);
  const [whole = row] = await labelled(resource, [row]);
  return withOpenable(actor, resource, whole);
}

function versionOf(request: Request): number | undefined {
  const given = /^(?:W\/)?"?(\d+)"?$/.exec(request.get('If-Match') ?? '')?.[1];
  return given === undefined ? undefined : Number(given);
}

/** Whoever asks for records by their ids and names no range means all of them; too many ids the filter refuses. */
function rowsExpected(filter: unknown): number {
  const { id } = (filter ?? {}) as { id?: unknown };
  return Array.isArray(id) ? Math.min(Math.max(id.length, usualPage), maxListed) : usualPage;
}

const examples: Record<string, string> = {
  filter: '{"state": "active"}',
  range: '[0, 24]',
  sort: '["createdAt", "DESC"]',
};

export function readJson(query: Query, name: string): unknown {
  const text = query[name];
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(String(text));
  } catch {
    throw wrong(name);
  }
}

function readPair<P>(query: Query, name: string): P | undefined {
  const pair = readJson(query, name);
  if (pair !== undefined && (!Array.isArray(pair) || pair.length !== 2)) throw wrong(name);
  return pair as P | undefined;
}

const wrong = (name: string) =>
  new BadRequest(
    'bad-parameter',
    `参数 ${name} 应为 JSON，例如 ${examples[name]}`,
    `${name} should be JSON, for example ${examples[name]}`,
    [{ path: name, message: '格式不对', messageEn: 'This is not its form', needed: examples[name] }],
  );
