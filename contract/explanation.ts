// Why a case stands as it does: what `GET /api/applications/:id/explain` and `GET /api/decisions/:id/explain` tell.
import type { Colleague } from './desk.ts';
import type { FormToFill } from './formToFill.ts';
import type { Hit } from './search.ts';

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
  /** The act by which whoever reviews settles what it is about. */
  act?: string | undefined;
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

/** A verdict that is worse than it was: as it was reached, and by the rules of today. */
export type FlippedVerdict = { decision: string; title: string; before: ExplainedVerdict; now: ExplainedVerdict };

/** A member who may be the same person. */
export type Duplicate = {
  id: string;
  name: string;
  number: string;
  state: string;
  unionName: string | null;
  why: string;
};

/** What a case did to a membership. */
export type CaseEvent = {
  id: string;
  kind: string;
  createdAt: string;
  reason: string | null;
  [field: string]: unknown;
};

/** A field of the form as it was filled in, in words. */
export type FilledField = {
  name: string;
  title: string;
  label: string;
  /** What stood there when the case was returned last, where it is another; empty where nothing did. */
  before?: string | undefined;
  /** What was said of it then. */
  note?: string | undefined;
};

/** A decision that waits for a second person. */
export type ProposedDecision = {
  verb: string;
  by: string;
  at: string;
  reason: string | null;
  /** The reader has proposed it, so that another confirms it. */
  isMine: boolean;
};

/** It waits some minutes and can be taken back, it is told at once, or another person has to confirm it. */
export type AfterDecision = 'held' | 'atOnce' | 'second';

/** The one who applies, as his reviewer has to know him. What lies outside of the reader's scope is not among it. */
export type PersonOfCase = {
  name: string;
  documentType: string;
  /** Masked. */
  documentNumber: string;
  age: number | null;
  sex: string;
  /** Masked, unless the reader's own union has the case. */
  phone: string;
  memberships: Hit[];
  /** In force today: why, what they block, until when. */
  sanctions: Hit[];
  /** Other cases of his, the newest first. */
  cases: Hit[];
};

export type Explanation = {
  /** None where the case is about a record. */
  person: PersonOfCase | null;
  /** The record the case is about, where it is not the person himself. */
  subject: { resource: string; id: string } | null;
  verdicts: ExplainedVerdict[];
  /** Verdicts that are worse today than when the case was last judged. */
  now: FlippedVerdict[];
  /** What approving would do, in sentences; nothing where there is nothing to approve. */
  preview: string[];
  /** The verbs that this reader may do now. */
  may: string[];
  /** To whom it may be handed over. */
  colleagues: Colleague[];
  /** What comes after each decision. */
  after: { [verb: string]: AfterDecision };
  /** What may be said to the person with a decision: the reasons of the rules first, then the usual phrases. */
  phrases: { [verb: string]: string[] };
  /** What the reviewer fills in when he approves. */
  reviewForm: FormToFill | null;
  /** What the reviewer has filled in, in words. */
  review: { fields: FilledField[] };
  proposal: ProposedDecision | null;
  form: { fields: FilledField[] };
  duplicates: Duplicate[];
  events: CaseEvent[];
};
