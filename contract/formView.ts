// A form as a member page shows it.

export type UnionHit = { id: string; name: string; where: string; selectable: boolean; advice?: string | undefined };

/** A code and its word, in the reader's language. */
export type Option = { value: string; label: string };

export type FieldView = {
  name: string;
  title: string;
  widget:
    | 'text'
    | 'longText'
    | 'choice'
    | 'division'
    | 'industry'
    | 'union'
    | 'employer'
    | 'date'
    | 'checkbox'
    | 'phone'
    | 'email';
  required: boolean;
  optional: boolean;
  hint?: string | undefined;
  /** A reviewer's note on this field. */
  note?: string | undefined;
  error?: string | undefined;
  /** Other fields come and go with this one. */
  steers: boolean;
  value: string | boolean;
  choices?: Option[];
  maxLength?: number | undefined;
  /** Of regions or industries. */
  levels?: CascadeLevel[];
  union?: UnionChoice;
};

/** One select of a cascade. */
export type CascadeLevel = { label: string; value: string; choices: Option[] };

export type UnionChoice = {
  chosen?: { id: string; name: string; where: string } | undefined;
  query: string;
  /** undefined: not searched yet. */
  hits?: UnionHit[] | undefined;
  /** What is said instead of the hint when there are hits that nobody searched for. */
  says?: string | undefined;
};
