/** How the reader stands to a record. */
export type Relation = 'self' | 'told' | 'own' | 'lower' | 'above';

/** A record as its reader may see it; which fields it has, the descriptor of its resource says. */
export type Row = {
  id: string;
  _relation: Relation;
  /** What the records are called that it points to, by field. */
  _labels?: { [field: string]: string };
  /** Of one record: the fields whose record the reader may open. */
  _opens?: string[];
  version?: number;
  [field: string]: unknown;
};
