// What the pages are given to show. Plain data: nothing here knows the database or HTTP.

export type Contact = Partial<Record<'phone' | 'wechat' | 'email' | 'site' | 'hours', string>>;

/** What every page shows round its content. */
export type Shell = {
  /** Path and query of the page itself, to come back to it. */
  path: string;
  /** 长辈版: larger text and targets. */
  elder: boolean;
  signedIn: boolean;
  contact: Contact;
  /** One sentence on what has just happened. */
  notice?: string | undefined;
};

export type Problem = { path: string; message: string };

export type Fix = { reason: string; fix?: string | undefined };

export type UnionHit = { id: string; name: string; where: string; selectable: boolean; advice?: string | undefined };

export type Choice = { value: string; label: string };

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
  choices?: Choice[];
  maxLength?: number | undefined;
  /** Of regions or industries. */
  levels?: CascadeLevel[];
  union?: UnionChoice;
};

/** One select of a cascade. */
export type CascadeLevel = { label: string; value: string; choices: Choice[] };

export type UnionChoice = {
  chosen?: { id: string; name: string; where: string } | undefined;
  query: string;
  /** undefined: not searched yet. */
  hits?: UnionHit[] | undefined;
  /** What is said instead of the hint when there are hits that nobody searched for. */
  says?: string | undefined;
};

export type CardView = {
  number: string;
  name: string;
  union: string;
  state: string;
  stateLabel: string;
  says: string;
  joinedOn?: string | undefined;
  /** Until when the code is good. */
  validUntil: string;
  /** Inline SVG of the verification code. */
  qr?: string | undefined;
};

export type StepView = {
  label: string;
  at?: string | undefined;
  says?: string | undefined;
  done: boolean;
  now: boolean;
};

export type ApplicationSummary = {
  id: string;
  number: string;
  title: string;
  state: string;
  stateLabel: string;
  union: string;
  when: string;
};
