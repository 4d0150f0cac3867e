// Every resource over REST in the simple-rest dialect: `filter`, `range` and `sort` as JSON, totals in Content-Range.
import { type Request, type Response, Router } from 'express';
import { BadRequest, NotFound } from '../../errors.ts';
import { findResourceByPath, pathOf } from '../../models/descriptor/registry.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import { history } from '../../models/store/gates/history.ts';
import { list } from '../../models/store/gates/read.ts';
import type { ShownRow } from '../../models/store/gates/shownRow.ts';
import { beginRecord } from '../../workflows/actions/beginRecord.ts';
import { runAction } from '../../workflows/actions/runAction.ts';
import { readRecord } from '../../workflows/audit/readRecord.ts';
import { removeRecord } from '../../workflows/records/removeRecord.ts';
import { updateRecord } from '../../workflows/records/updateRecord.ts';
import { adminOf } from '../middleware/actor.ts';

const usualPage = 25;

export function recordRoutes(): Router {
  const router = Router();

  router.get('/api/:resource', async (request, response) => {
    const resource = resourceOf(request);
    const { filter, range, sort } = listQuery(request);
    const page = await list(adminOf(request), resource, { filter, range, sort });
    const last = range[0] + Math.max(page.rows.length - 1, 0);
    response.set('Content-Range', `${pathOf(resource)} ${range[0]}-${last}/${page.total}`);
    response.set('Access-Control-Expose-Headers', 'Content-Range, X-Total-Estimated');
    if (page.estimated) response.set('X-Total-Estimated', 'true');
    response.json(page.rows);
  });

  router.get('/api/:resource/:id', async (request, response) => {
    send(response, await readRecord(adminOf(request), resourceOf(request).name, idOf(request)));
  });

  router.get('/api/:resource/:id/history', async (request, response) => {
    response.json(await history(adminOf(request), resourceOf(request).name, idOf(request)));
  });

  router.post('/api/:resource', async (request, response) => {
    const row = await beginRecord(adminOf(request), resourceOf(request).name, request.body);
    response.status(201);
    send(response, row);
  });

  router.put('/api/:resource/:id', async (request, response) => {
    const { version, ...input } = request.body;
    const baseVersion = versionOf(request) ?? (typeof version === 'number' ? version : undefined);
    send(response, await updateRecord(adminOf(request), resourceOf(request).name, idOf(request), input, baseVersion));
  });

  router.delete('/api/:resource/:id', async (request, response) => {
    response.json(await removeRecord(adminOf(request), resourceOf(request).name, idOf(request)));
  });

  router.post('/api/:resource/:id/:action', async (request, response) => {
    const { action } = request.params;
    response.json(await runAction(adminOf(request), resourceOf(request), idOf(request), String(action), request.body));
  });

  return router;
}

function resourceOf(request: Request): Resource {
  const path = String(request.params.resource);
  const resource = findResourceByPath(path);
  if (!resource) throw new NotFound(`没有资源 ${path}`, `There is no resource ${path}`);
  return resource;
}

const idOf = (request: Request): string => String(request.params.id);

function send(response: Response, row: ShownRow): void {
  if (row.version !== undefined) response.set('ETag', `"${row.version}"`);
  response.json(row);
}

function versionOf(request: Request): number | undefined {
  const given = /^(?:W\/)?"?(\d+)"?$/.exec(request.get('If-Match') ?? '')?.[1];
  return given === undefined ? undefined : Number(given);
}

function listQuery(request: Request) {
  const parameters = ['filter', 'range', 'sort'];
  const strangers = Object.keys(request.query).filter((name) => !parameters.includes(name));
  if (strangers.length)
    throw new BadRequest(
      'unknown-parameter',
      `不认识的参数：${strangers.join('、')}，可用：${parameters.join('、')}`,
      `Unknown parameters ${strangers.join(', ')}; possible: ${parameters.join(', ')}`,
    );
  const filter = readJson(request, 'filter');
  const range = readJson(request, 'range') ?? [0, Math.max(countOfIds(filter), usualPage) - 1];
  const sort = readJson(request, 'sort');
  if (!Array.isArray(range) || range.length !== 2) throw wrong('range', '[0, 24]');
  if (sort !== undefined && (!Array.isArray(sort) || sort.length !== 2)) throw wrong('sort', '["createdAt", "DESC"]');
  return { filter, range: range as [number, number], sort: sort as [string, string] | undefined };
}

/** Whoever asks for records by their ids and names no range means all of them. */
function countOfIds(filter: unknown): number {
  const { id } = (filter ?? {}) as { id?: unknown };
  return Array.isArray(id) ? id.length : 0;
}

function readJson(request: Request, name: string): unknown {
  const text = request.query[name];
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(String(text));
  } catch {
    throw wrong(name, name === 'filter' ? '{"state": "active"}' : '[0, 24]');
  }
}

const wrong = (name: string, example: string) =>
  new BadRequest(
    'bad-parameter',
    `参数 ${name} 应为 JSON，例如 ${example}`,
    `${name} should be JSON, for example ${example}`,
    [{ path: name, message: '格式不对', needed: example }],
  );
