// The published simple-rest provider, with our verbs beside it: actions, history, optimistic locking, estimated totals.

import simpleRest from 'ra-data-simple-rest';
import type { DataProvider, GetListParams, GetManyParams, Identifier, RaRecord, UpdateParams } from 'react-admin';
import type { HistoryEntry } from '../../../contract/history.ts';
import { type Row, resourceMeta } from './meta.ts';
import { apiUrl, fetchJson, requestJson } from './requestJson.ts';
import { writableValues } from './writableValues.ts';

const page = 25;
const rest = simpleRest(apiUrl, fetchJson);

async function getList<T extends RaRecord = RaRecord>(resource: string, params: GetListParams) {
  let estimated = false;
  const noting: typeof fetchJson = async (url, options) => {
    const answer = await fetchJson(url, options);
    estimated = answer.headers.get('X-Total-Estimated') === 'true';
    return answer;
  };
  const result = await simpleRest(apiUrl, noting).getList<T>(resource, params);
  return { ...result, meta: { estimated } };
}

/** simple-rest asks for many ids without a range, and a list without a range is one page: so a page at a time. */
async function getMany<T extends RaRecord = RaRecord>(resource: string, params: GetManyParams<T>) {
  const pages = Array.from({ length: Math.ceil(params.ids.length / page) }, (_, index) =>
    params.ids.slice(index * page, (index + 1) * page),
  );
  const results = await Promise.all(pages.map((ids) => rest.getMany<T>(resource, { ...params, ids })));
  return { data: results.flatMap(({ data }) => data) };
}

function update<T extends RaRecord = RaRecord>(resource: string, params: UpdateParams<T>) {
  const version = (params.previousData as Row | undefined)?.version;
  const conditional: typeof fetchJson = (url, options = {}) =>
    fetchJson(
      url,
      version === undefined ? options : { ...options, headers: new Headers({ 'If-Match': `"${version}"` }) },
    );
  const data = writableValues(resourceMeta(resource), params.data, params.previousData) as Partial<T>;
  return simpleRest(apiUrl, conditional).update<T>(resource, { ...params, data });
}

const create: DataProvider['create'] = (resource, params) =>
  rest.create(resource, { ...params, data: writableValues(resourceMeta(resource), params.data) as typeof params.data });

const act = <T = Row>(resource: string, id: Identifier, action: string, input: Record<string, unknown> = {}) =>
  requestJson<T>(`/${resource}/${encodeURIComponent(id)}/${action}`, { method: 'POST', send: input }).then(
    ({ json }) => json,
  );

const history = (resource: string, id: Identifier) =>
  requestJson<HistoryEntry[]>(`/${resource}/${encodeURIComponent(id)}/history`).then(({ json }) => json);

export const dataProvider = { ...rest, getList, getMany, update, create, act, history } satisfies DataProvider;
