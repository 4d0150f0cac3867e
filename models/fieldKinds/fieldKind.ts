// What a field is, and what each kind of field answers for it.

import type { Bilingual } from '../../errors.ts';
import type { ResourceName } from '../rows.ts';

/** How a reader stands to a row: his own, his own union's, or a lower union's. */
export const relations = ['self', 'own', 'lower'] as const;
export type Relation = (typeof relations)[number];

/** How a value is coloured besides its word, in both UIs. */
export type Color = 'neutral' | 'success' | 'warning' | 'error' | 'info';

export type FieldDefinition = {
  kind: string;
  title: Bilingual;
  required?: boolean;
  /** Only code writes it; requests that name it are refused. */
  system?: boolean;
  /** May be given on creation and never changed afterwards. */
  fixed?: boolean;
  /** Never leaves the data layer (password hashes, secrets). */
  hidden?: boolean;
  /** Of use to programs: readable, but not shown on the page of a record. */
  technical?: boolean;
  /** Left out of lists because it is large; present in `get`. */
  detail?: boolean;
  /** Masking by relation; a relation not named reads clear. */
  mask?: Partial<Record<Relation, 'mask' | 'hide'>>;
  /** Backed by an index, so lists may sort by it. */
  sortable?: boolean;
  default?: unknown;
  hint?: Bilingual;
  /** The widget that shows and takes it, where the usual one of its kind says too little. */
  widget?: string;
  /** Kind-specific settings. */
  max?: number;
  min?: number;
  pattern?: never;
  /** Of a text: a format of rules/keywords. */
  format?: string;
  /** Its values and their words, or the key of a `choices` document. The field `state` takes them from the states. */
  choices?: string | Readonly<Record<string, Bilingual & { color?: Color }>>;
  /** Its values are codes, and this is where their words are found, besides `choices`. */
  codes?: CodeSource | readonly CodeSource[];
  reference?: ResourceName;
  /** What its id is of, though no key holds it: a resource, or whatever another field of the row names. */
  names?: ResourceName | { by: string };
  /** Of a reference to a union: any below the same union of the first level will do, also one the writer does not see. */
  sameBranch?: boolean;
  /** Of a reference to a union: a new record begins with that of its writer, where he has one alone. */
  ownFirst?: true;
  /** A list field that holds further values of this one: what asks for equality finds them there too. */
  listedIn?: string;
  /** Of JSON: kept encrypted, since it holds what people type. `butNumbers`: its numbers stand beside it in clear, for facts that sum them. */
  sealed?: true | 'butNumbers';
  mode?: 'documentNumber' | 'phone' | 'email' | 'creditCode' | 'personName';
};

/** Words that stand beside what says them, outside the descriptors: workflows/meta/fieldChoices.ts knows where. */
export type CodeSource =
  | 'resources'
  | 'acts'
  | 'actors'
  | 'auditReasons'
  | 'documentTitles'
  | 'outcomes'
  | 'tasks'
  | 'taskResults'
  | 'taskInputs'
  | 'roundResults'
  | 'noticeEvents'
  | 'documentKinds'
  | { documents: string };

/** The types of PostgreSQL that columns of fields have. */
export type SqlType = 'text' | 'uuid' | 'integer' | 'boolean' | 'date' | 'timestamptz' | 'jsonb' | 'inet' | 'text[]';

export type FieldKind = {
  sqlType(field: FieldDefinition): SqlType;
  /** The TypeScript type of its values, for models/rows.ts. */
  rowType(field: FieldDefinition): string;
  /** Has a second column, of keyed hashes, by which its encrypted values are found. */
  hashed?: boolean;
  jsonSchema(field: FieldDefinition): Record<string, unknown>;
  /** The file of admin-ui/src/fields with this name shows and takes it. */
  widget: string;
  /** Filter operators beyond equality and lists; 'none' for what cannot be filtered at all. */
  operators: readonly Operator[] | 'none';
  /** The input of the operator's console; a line of text unless said. */
  consoleInput?: 'boolean' | 'date' | 'datetime' | 'textarea' | 'reference';
  /** A value as the text that people edit, where it is none. */
  toText?(value: unknown): string;
  /** What was typed as the value it stands for. @throws SyntaxError when it stands for none */
  fromText?(text: string): unknown;
};

export const operators = ['eq', 'in', 'ne', 'gt', 'gte', 'lt', 'lte', 'null', 'under'] as const;
export type Operator = (typeof operators)[number];
