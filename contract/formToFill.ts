// A form document as the panel draws it: for whoever begins a process, and for the reviewer.

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
  /** Of a region: the one above all that are on offer. */
  within?: string | undefined;
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
