export type FactType = 'string' | 'number' | 'boolean' | 'date';
export type FactDefinition = {
  key: string;
  title: string;
  type: FactType;
  /** What it is known from: facts of one subject are gathered together (models/store/facts, workflows/facts). */
  subject: string;
  unit?: string;
  /** Closed list: code to Chinese label, the ordinary value first. */
  values?: Record<string, string>;
  /** Key of the `choices` document that lists the values. */
  choices?: string;
  /** The person cannot change it. A fixed number or date still grows by waiting. */
  fixed?: boolean;
  /** Column expression over the facts view. */
  sql?: string;
};
