// What `GET /api/applications/:id/explain` tells.

export type Cell = { fact: string; title: string; sentence: string; seen: unknown; needed: unknown; passed: boolean };
export type VerdictRow = { row: string; says?: string; outcome: string; passed: boolean; cells: Cell[] };
export type Verdict = {
  decision: string;
  title: string;
  outcome: string;
  light?: string | null;
  reason?: string | null;
  at: string;
  rows: VerdictRow[];
  smallestFix: { sentence: string }[];
};
export type Duplicate = { id: string; name: string; number?: string; state: string; unionId: string; why: string };
export type CaseEvent = { id: string; kind: string; createdAt: string; reason?: string | null };
export type Explanation = {
  verdicts: Verdict[];
  form: { fields: { name: string; title: string; label: string }[] };
  duplicates: Duplicate[];
  events: CaseEvent[];
};
