// Beginning a process: what is on offer to a person or about a record, and its form.
import type { ExplainedVerdict, FilledField } from './explanation.ts';

/** A process that may be begun, by a person for himself or about a record, or why not. */
export type ProcessOffer = {
  key: string;
  title: string;
  /** What belongs together. */
  group: string | null;
  description: string | null;
  open: boolean;
  /** Why it is not open, in sentences. */
  why: string[];
  /** The case that is under way already. */
  application: { id: string; state: string } | null;
};

/** A field of a form document in the reader's language, with what is needed to draw it. */
export type FormField = {
  name: string;
  title: string;
  widget: string;
  required?: boolean | undefined;
  /** Shown behind an expander. */
  optional?: boolean | undefined;
  hint?: string | undefined;
  /** The codes on offer, with their words. */
  choices?: readonly { code: string; label: string }[] | undefined;
  /** Further demands on the answer, as JSON Schema. */
  schema?: FieldSchema | undefined;
  /** Other fields come and go with its answer: `POST /api/forms/:hash/shown` says which are there. */
  steers: boolean;
};

/** What a widget can show of the demands; the server knows them all. */
export type FieldSchema = {
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  type?: string | string[];
  [keyword: string]: unknown;
};

export type FormToFill = { title: string; hash: string; fields: FormField[] };

/** A text document in the reader's language. */
export type TextToRead = { title: string; body: string };

/** What is shown to whoever begins a process about a record. */
export type ProcessToBegin = {
  process: { key: string; title: string; description: string | null };
  guide: TextToRead | null;
  /** To be agreed to, by its hash. */
  agreement: (TextToRead & { hash: string }) | null;
  form: FormToFill;
  /** Present values of the record, by fields of the form. */
  values: { [name: string]: unknown };
  /** Trees and searches begin there. */
  unionId: string;
};

export type Beginning = {
  process: string;
  /** The record it is about. */
  subjectId: string;
  data: { [name: string]: unknown };
  /** Hash of the text agreed to. */
  agreement?: string | undefined;
};

/** What would come of it, before somebody says yes. */
export type Foresight = {
  /** What was filled in, in words. */
  answers: FilledField[];
  sentences: string[];
  verdict: ExplainedVerdict | null;
};

/** A record that came of a case. */
export type MadeRecord = { resource: string; id: string; title: string };
export type Begun = { application: { id: string; number: string | null; state: string }; made: MadeRecord[] };
