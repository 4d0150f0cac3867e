import type { Language } from '../../contract/words.ts';
import type { Bilingual } from '../../errors.ts';

export type FactType = 'string' | 'number' | 'boolean' | 'date';
/** In which time earlier cases were decided, up to the day of the case. */
export type EarlierSpan = 'last12Months' | 'thisYear';
/**
 * What a fact on earlier cases counts: cases of a process with that outcome, or the sum of a number in the approved ones.
 * `withThis`: the number of the case itself is added, as it is asked for or as its reviewer fills it in.
 */
export type Earlier = {
  process: string;
  outcome: 'approved' | 'rejected';
  within: EarlierSpan;
  sumOf?: string;
  withThis?: boolean;
};

export type FactDefinition = {
  key: string;
  title: string;
  type: FactType;
  /** What it is known from: facts of one subject are gathered together (models/store/facts, workflows/facts). */
  subject: string;
  unit?: string;
  /** Code to label, the ordinary value first. The list is closed, unless `choices` names a table with more. */
  values?: Record<string, string>;
  /** Key of the `choices` document that lists the values, besides `values`. */
  choices?: string;
  /** The person cannot change it. A fixed number or date still grows by waiting. */
  fixed?: boolean;
  /** The fact, a date, since which this one counts the years: so it can be said from which day on a value is reached. */
  yearsSince?: string;
  /** The field of the form that it is read from: a process that judges by it asks for it. */
  field?: string;
  /** The earlier cases it counts. */
  earlier?: Earlier;
};

/** A fact as it is declared: what people read of it in both languages. */
export type WrittenFact = Omit<FactDefinition, 'title' | 'unit' | 'values'> & {
  title: Bilingual;
  unit?: Bilingual;
  values?: Record<string, Bilingual>;
};

/** Every fact that a rule may name, by its key, in the words of one language. */
export type FactCatalogue = ReadonlyMap<string, FactDefinition> & { readonly language: Language };

/** The closed list of codes; undefined where any value may come. */
export const codesOf = ({ values, choices }: FactDefinition): string[] | undefined =>
  values && !choices ? Object.keys(values) : undefined;
