// What the server says about resources, fields and powers: everything generic is drawn from this.
import type { RaRecord } from 'react-admin';
import { requestJson } from './requestJson.ts';
import { type Clock, setClock } from './serverClock.ts';

export type Title = { zh: string; en: string };
export type Choice = { value: string; zh: string; en: string };
export type Relation = 'self' | 'own' | 'lower' | 'above';

export type FieldMeta = {
  name: string;
  kind: string;
  widget: string;
  title: Title;
  required: boolean;
  system: boolean;
  fixed: boolean;
  detail: boolean;
  hint?: Title | null;
  /** Path of the resource it points to. */
  reference?: string | null;
  choices?: Choice[] | null;
  sortable: boolean;
  filterable: boolean;
  operators: string[];
  masked: boolean;
  max?: number | null;
};

export type InputSchema = {
  title?: string;
  type?: string;
  enum?: unknown[];
  minLength?: number;
  maxLength?: number;
  format?: string;
  properties?: Record<string, InputSchema>;
  required?: string[];
  additionalProperties?: boolean | InputSchema;
};

export type ActionMeta = {
  title: Title;
  /** The action is possible while `field` holds one of these. */
  from: string[];
  field: string;
  input?: InputSchema | null;
  confirm?: Title | null;
  danger?: boolean;
  bulk?: boolean;
  /** What it would touch is told before it is confirmed. */
  counted?: boolean;
};

export type ResourceMeta = {
  name: string;
  path: string;
  title: Title;
  icon?: string;
  group: string;
  label: string;
  search: boolean;
  hasHistory: boolean;
  fields: FieldMeta[];
  list: { columns: string[]; filters: string[]; sort: { field: string; order: 'ASC' | 'DESC' } };
  actions: Record<string, ActionMeta>;
  /** Group → the states that are asked for together. */
  stateGroups: Record<string, string[]>;
  /** Titles of fields that are never shown, for the history. */
  concealed?: Record<string, Title>;
  can: { own: string[]; lower: string[] };
  appendOnly?: boolean;
};

export type Power = { role: string; roleTitle: Title | string; unionId: string; unionName: string };

export type Meta = {
  me: { id: string; name: string; powers: Power[]; readOnly?: boolean };
  session?: { idleMinutes?: number };
  clock: Clock;
  resources: ResourceMeta[];
  /** Words for what the audit says was done. */
  auditActions: Choice[];
  /** What the audit tells of, for its readers. */
  audited: ResourceMeta[];
};

export type Row = RaRecord<string> & { _relation?: Relation; version?: number };

let current: Meta | undefined;
let loading: Promise<Meta> | undefined;

/** The meta last loaded; undefined before sign-in. Needed where no hook can run (labels, permissions). */
export const currentMeta = () => current;

/** Asks once for however many need it at the same time. */
export async function loadMeta(): Promise<Meta> {
  if (current) return current;
  loading ??= requestJson<Meta>('/meta').then(({ json }) => {
    setClock(json.clock);
    return normalise(json);
  });
  try {
    current = await loading;
    return current;
  } finally {
    loading = undefined;
  }
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
