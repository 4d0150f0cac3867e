// What `GET /api/meta` tells: everything generic in the panel is drawn from it.
import type { Relation } from './row.ts';
import type { Choice, Title } from './words.ts';

export type FieldMeta = {
  name: string;
  kind: string;
  widget: string;
  title: Title;
  required: boolean;
  system: boolean;
  fixed: boolean;
  detail: boolean;
  /** Not shown on the page of a record. */
  technical: boolean;
  hint?: Title | undefined;
  /** The largest number or the longest text. */
  max?: number | undefined;
  /** Path of the resource it points to. */
  reference?: string | undefined;
  /** A new record begins with the union of its writer. */
  ownFirst?: boolean | undefined;
  /** Resource whose record its id is of, or the field that names the resource, though no key holds it. */
  names?: string | { by: string } | undefined;
  /** null: it holds no codes. */
  choices: readonly Choice[] | null;
  /** By this reader: nobody sorts or filters by what some of his rows keep from him. */
  sortable: boolean;
  filterable: boolean;
  operators: readonly string[];
  /** What is kept from the reader, by how he stands to a row. */
  masked: { [relation in Relation]?: 'mask' | 'hide' };
};

/** As much of JSON Schema as the input of an action uses. */
export type InputSchema = {
  title?: string;
  /** The title in English. */
  'x-en'?: string;
  type?: string;
  enum?: unknown[];
  /** One of these, by their titles. */
  oneOf?: { const: string; title: string; 'x-en'?: string }[];
  minLength?: number;
  maxLength?: number;
  format?: string;
  properties?: { [name: string]: InputSchema };
  required?: string[];
  additionalProperties?: boolean | InputSchema;
  [keyword: string]: unknown;
};

export type ActionMeta = {
  title: Title;
  /** The action is possible while `field` holds one of these. */
  from: readonly string[];
  field: string;
  input?: InputSchema | undefined;
  confirm?: Title | undefined;
  /** Shown as danger. */
  danger?: boolean | undefined;
  bulk?: boolean | undefined;
  /** What it would touch is told before it is confirmed. */
  counted?: boolean | undefined;
  /** A field without which there is nothing to do it to. */
  needs?: string | undefined;
  /** What it answers with, when that is not the record. */
  answer?: string | undefined;
};

export type ResourceMeta = {
  name: string;
  path: string;
  title: Title;
  /** A name of the Feather set. */
  icon?: string | undefined;
  group: string;
  /** The manual's few sentences about it. */
  help?: Title | undefined;
  /** The one search of the panel looks through it. */
  found: boolean;
  /** By resource: the field that names the record on whose page a new one is begun. */
  beginsOn: Partial<Record<string, string>>;
  /** Processes may be begun about a record of it. */
  isSubject: boolean;
  /** Its rows move on by themselves. */
  live: boolean;
  /** The field by which a record is called. */
  label: string;
  search: boolean;
  appendOnly: boolean;
  hasHistory: boolean;
  fields: FieldMeta[];
  /** Titles of fields that are never shown, for the history. */
  concealed: { [field: string]: Title };
  list: {
    columns: readonly string[];
    filters: readonly string[];
    sort: { field: string; order: 'ASC' | 'DESC' };
  };
  actions: { [name: string]: ActionMeta };
  /** Group → the states that are asked for together. */
  stateGroups: { [group: string]: readonly string[] };
  /** In which states a row may be changed or deleted, where it is not in all of them. */
  starts: Partial<Record<string, { field: string; from: string[] }>>;
  /** What the reader may do to rows of his own union, and of those below it. */
  /** `self`: what everybody may do to his own. */
  can: { own: string[]; lower: string[]; self?: string[] };
};

export type Power = { role: string; roleTitle: Title; unionId: string; unionName: string };

export type Meta = {
  me: { id: string; name: string; powers: Power[]; readOnly: boolean };
  session: { idleMinutes: number };
  /** The day of the server is the day by which cases are due. */
  clock: { now: string; timezone: string };
  /** What belongs together in menus, in their order. */
  groups: readonly Choice[];
  /** In the order of menus. */
  resources: ResourceMeta[];
  /** Words for what the audit says was done. */
  auditActions: readonly Choice[];
  /** What the audit tells of, for its readers: most of it they cannot see otherwise. */
  audited: ResourceMeta[];
};
