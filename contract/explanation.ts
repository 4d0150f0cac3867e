// Why a case stands as it does: what `GET /api/applications/:id/explain` and `GET /api/decisions/:id/explain` tell.

/** One condition: what was seen, what was needed, in words. */
export type ExplainedCell = {
  fact: string;
  title: string;
  sentence: string;
  seen: string;
  needed: string;
  passed: boolean;
};

export type ExplainedRow = {
  row: string;
  says?: string | undefined;
  sentence: string;
  passed: boolean;
  outcome: string;
  cells: ExplainedCell[];
};

export type ExplainedVerdict = {
  decision: string;
  title: string;
  /** Number of the document it was reached by, as long as there is one. */
  version: number | null;
  outcome: string;
  light?: 'green' | 'amber' | 'red' | undefined;
  reason?: string | undefined;
  at: string;
  rows: ExplainedRow[];
  /** The smallest change after which the outcome is the mildest; empty when none is needed or possible. */
  smallestFix: { sentence: string; [detail: string]: unknown }[];
};

/** A member who may be the same person. */
export type Duplicate = { id: string; name: string; number: string; state: string; unionId: string; why: string };

/** What a case did to a membership. */
export type CaseEvent = {
  id: string;
  kind: string;
  createdAt: string;
  reason: string | null;
  [field: string]: unknown;
};

/** A field of the form as it was filled in, in words. */
export type FilledField = { name: string; title: string; label: string };

export type Explanation = {
  verdicts: ExplainedVerdict[];
  form: { fields: FilledField[] };
  duplicates: Duplicate[];
  events: CaseEvent[];
};
