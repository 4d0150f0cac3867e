/** One wrong place in what was sent: a JSON pointer or the name of a field, and a sentence. */
export type FieldProblem = { path: string; message: string; seen?: unknown; needed?: unknown };

/** What went wrong (RFC 9457), in the reader's language. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** Stable; the last part of `type`. */
  code: string;
  errors: FieldProblem[];
  /** Of the request, as the log has it. */
  id: string;
  /** Of a record changed meanwhile: what the reader wants, and what stands. */
  mine?: { [field: string]: unknown };
  theirs?: { [field: string]: unknown };
  [extra: string]: unknown;
};
