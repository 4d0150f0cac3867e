/** One change of a record: who, when, what, why, under which version of the rules. */
export type HistoryEntry = {
  id: string;
  /** @format date-time */
  at: string;
  actor: string;
  action: string;
  before: { [field: string]: unknown } | null;
  after: { [field: string]: unknown } | null;
  reason: string | null;
  documentHash: string | null;
};
