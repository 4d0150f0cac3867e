// A form as a member page shows it.
import type { Faq } from './pageView.ts';

/** `value`: the union, and the employer that led to it, as the button posts them. */
export type UnionHit = {
  value: string;
  name: string;
  where: string;
  selectable: boolean;
  /** It cannot be chosen; those below it can, and are shown by this value. */
  below?: string | undefined;
  advice?: string | undefined;
};

/** A code and its word, in the reader's language; what it means; and why it is not his to choose, where it is listed all the same. */
export type Option = { value: string; label: string; meaning?: string | undefined; closed?: string | undefined };

export type FieldView = {
  name: string;
  title: string;
  widget: string;
  required: boolean;
  optional: boolean;
  hint?: string | undefined;
  /** A reviewer's note on this field. */
  note?: string | undefined;
  error?: string | undefined;
  /** It was not there when the draft was begun, or asked something else. */
  since?: 'added' | 'changed' | undefined;
  /** Other fields come and go with this one. */
  steers: boolean;
  value: unknown;
  choices?: Option[];
  maxLength?: number | undefined;
  /** What others have asked about it. */
  faqs?: Faq[];
  /** What its widget alone needs to be drawn: levels of a cascade, hits of a search. */
  drawn?: unknown;
};

/** One select of a cascade of regions or industries. */
export type CascadeLevel = { label: string; value: string; choices: Option[] };

/** What anybody may know of an employer, to tell it from others of its name. */
export type ChosenEmployer = { id: string; name: string; creditCode: string | null; address: string | null };
export type EmployerChoice = {
  /** Those of the union chosen, where they are few enough to be listed. */
  employers: ChosenEmployer[];
  chosen?: ChosenEmployer | undefined;
  /** The answer of who works for none of them. */
  other: string;
};

export type UnionChoice = {
  chosen?: { id: string; name: string; where: string } | undefined;
  query: string;
  /** Where the search begins. */
  area: { division: string; industry: string };
  /** The form has a way for those whose unit is not found. */
  canBeUnlisted: boolean;
  /** undefined: not searched yet. */
  hits?: UnionHit[] | undefined;
  /** There are more than are listed. */
  more?: boolean | undefined;
  /** What is said instead of the hint when there are hits that nobody searched for. */
  says?: string | undefined;
  /** What was looked below, where that is what is listed. */
  above?: string | undefined;
  /** What shows those after them. */
  next?: string | undefined;
};
