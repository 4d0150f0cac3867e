// What the server says about resources, fields and powers: everything generic is drawn from this.
import type { RaRecord } from 'react-admin';
import type { Meta, ResourceMeta } from '../../../contract/meta.ts';
import type { Relation } from '../../../contract/row.ts';
import { requestJson } from './requestJson.ts';
import { setClock } from './serverClock.ts';

export type Row = RaRecord<string> & {
  _relation?: Relation;
  _labels?: { [field: string]: string };
  _opens?: string[];
  version?: number;
};

let current: Meta | undefined;
let loading: Promise<Meta> | undefined;

/** The meta last loaded; undefined before sign-in. Needed where no hook can run (labels, permissions). */
export const currentMeta = () => current;

/** Takes what the server has answered. */
export function holdMeta(meta: Meta): Meta {
  setClock(meta.clock);
  current = normalise(meta);
  return current;
}

/** Asks once for however many need it at the same time. */
export async function loadMeta(): Promise<Meta> {
  if (current) return current;
  loading ??= requestJson('/meta').then(({ json }) => holdMeta(json));
  try {
    return await loading;
  } finally {
    loading = undefined;
  }
}

/** In another language, or after something changed; what was known stays until then. */
export async function renewMeta(): Promise<void> {
  if (!current) return;
  const { json } = await requestJson('/meta');
  current = normalise(json);
}

export function forgetMeta() {
  current = undefined;
  loading = undefined;
}

export const resourceMeta = (path: string | undefined): ResourceMeta | undefined =>
  current?.resources.find((resource) => resource.path === path);

const normalise = (meta: Meta): Meta => ({
  ...meta,
  resources: meta.resources.map(withShortPaths),
  audited: meta.audited.map(withShortPaths),
});

const withShortPaths = (resource: ResourceMeta): ResourceMeta => ({
  ...resource,
  path: lastPart(resource.path),
  fields: resource.fields.map((field) => ({ ...field, reference: field.reference && lastPart(field.reference) })),
});

const lastPart = (path: string) => path.replace(/^.*\//, '');
