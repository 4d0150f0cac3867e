// What the engine says about documents, and the documents it says it about.
import type { Bilingual } from '../../errors.ts';
import type { DocumentKind, Facts, Light, ProcessDocument, ReasonsDocument, Then } from '../documents.ts';
import type { FactCatalogue } from '../facts/factDefinition.ts';
import type { EffectContract } from './effectContract.ts';
import type { SmsCarrier } from './smsCarrier.ts';
import type { FactValue, UnaryTest } from './unaryTest.ts';
import type { WrittenDocument } from './words.ts';

export type * from '../documents.ts';
export type * from './unaryTest.ts';

export type ReviewPolicy = ProcessDocument['review'];
export type NoticeMoment = keyof ProcessDocument['notices'];
export type ReasonItem = ReasonsDocument['items'][number];
export type ReviewVerb = keyof NonNullable<ReviewPolicy['transitions']>;

/** What a document may name. Without `find` references are not verified. */
export type CheckContext = {
  catalogue: FactCatalogue;
  find?: (kind: DocumentKind, key: string) => WrittenDocument | undefined;
  effects?: readonly EffectContract[];
  /** The states that the subject of a process may be in; undefined for what is no subject. */
  statesOf?: (subject: string) => readonly string[] | undefined;
  /** What somebody may begin a process about in the panel. */
  subjects?: readonly string[];
  /** Name → JSON Schema of the options a schedule may give it; undefined where it takes none. */
  tasks?: ReadonlyMap<string, Readonly<Record<string, unknown>> | undefined>;
  /** Who sends text messages, where he wants templates of his own. */
  carrier?: SmsCarrier | undefined;
  /** From which on it is to hold; without it nothing is said of what is missing then. */
  day?: string;
  /** A text without English is told of. */
  bilingual?: boolean;
  /** What kinds of documents are called; checkDocument knows. */
  kindTitles?: Readonly<Record<string, Bilingual>>;
};

export type TraceCell = { fact: string; passed: boolean; seen: FactValue; test: UnaryTest };
export type TraceRow = { row: string; passed: boolean; cells: TraceCell[] };
export type Match = { row: string; outcome: string; reason?: string; fix?: string };
export type Verdict = {
  decision: string;
  /** Hash of the document that spoke. */
  version: string;
  outcome: string;
  /** null: no row matched and `otherwise` spoke. */
  row: string | null;
  reason?: string;
  fix?: string;
  light?: Light;
  then: Then;
  facts: Facts;
  matches?: Match[];
  trace?: TraceRow[];
};
