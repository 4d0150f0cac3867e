// Beginning a process: what is on offer to a person or about a record, and its form.
import type { ExplainedVerdict, FilledField } from './explanation.ts';
import type { FormToFill } from './formToFill.ts';

/** A process that may be begun, by a person for himself or about a record, or why not. */
export type ProcessOffer = {
  key: string;
  title: string;
  /** What belongs together. */
  group: string | null;
  description: string | null;
  open: boolean;
  /** Why it is not open, in sentences. */
  why: string[];
  /** The case that is under way already. */
  application: { id: string; state: string; stateLabel: string } | null;
};

/** A text document in the reader's language. */
export type TextToRead = { title: string; body: string };

/** What is shown to whoever begins a process about a record. */
export type ProcessToBegin = {
  process: { key: string; title: string; description: string | null };
  guide: TextToRead | null;
  form: FormToFill;
  /** Present values of the record, by fields of the form. */
  values: { [name: string]: unknown };
  /** Trees and searches begin there. */
  unionId: string;
};

/** A record: its resource and its id. */
export type ProcessQuery = {
  subject: string;
  id: string;
};

export type Beginning = {
  /** @title 事项 */
  process: string;
  /**
   * The record it is about.
   * @title 办理对象
   */
  subjectId: string;
  /** @title 填报内容 */
  data: { [name: string]: unknown };
};

/** What was answered so far. */
export type GivenAnswers = {
  /** @title 填报内容 */
  data: { [name: string]: unknown };
};
/** Names of the fields that these answers call for. */
export type ShownFields = { shown: string[] };

/** What would come of it, before somebody says yes. */
export type Foresight = {
  /** What was filled in, in words. */
  answers: FilledField[];
  /** Where it goes: the union, the names of those above it, and whose review it is; null where nobody reviews. */
  goesTo: { union: string; above: string; reviewer: string | null };
  sentences: string[];
  /** Why it would be refused, in sentences. */
  refusals: string[];
  verdict: ExplainedVerdict | null;
};

/** The same for the person himself, without what the rules know of others. */
export type OwnForesight = Omit<Foresight, 'verdict'>;

/** A record that came of a case. */
export type MadeRecord = { resource: string; id: string; title: string };
export type Begun = { application: { id: string; number: string | null; state: string }; made: MadeRecord[] };
