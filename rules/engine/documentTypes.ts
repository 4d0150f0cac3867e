// The shapes of rule documents and of what the engine says about them.
import type { FactCatalogue } from '../facts/factDefinition.ts';

export type FactValue = string | number | boolean | null;
export type Facts = Record<string, FactValue>;
export type Light = 'green' | 'amber' | 'red';

/** The profile of JSON Schema 2020-12 that one cell of a table may hold. */
export type UnaryTest = {
  const?: FactValue;
  enum?: FactValue[];
  type?: string | string[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minLength?: number;
  maxLength?: number;
  format?: string;
  notBefore?: string;
  notAfter?: string;
  not?: UnaryTest;
  anyOf?: UnaryTest[];
};
export type When = { properties?: Record<string, UnaryTest>; required?: string[] };
export type Then = { outcome: string; reason?: string; fix?: string; light?: Light } & Record<string, unknown>;
export type DecisionRow = { id: string; says?: string; when: When; then: Then };
export type DecisionCase = {
  says: string;
  facts: Facts;
  expect: { outcome?: string; row?: string | null; rows?: string[] };
};
type Named = { key: string; title: string; description?: string };

export type DecisionDocument = Named & {
  kind: 'decision';
  facts: string[];
  hit: 'first' | 'collect';
  /** From the most severe to the mildest; the last one is what an applicant hopes for. */
  outcomes?: { key: string; label: string; light?: Light }[];
  rows: DecisionRow[];
  otherwise: Then;
  cases?: DecisionCase[];
};

export type FormWidget =
  | 'text'
  | 'longText'
  | 'choice'
  | 'division'
  | 'industry'
  | 'union'
  | 'employer'
  | 'date'
  | 'checkbox'
  | 'phone'
  | 'email';
export type FormField = {
  name: string;
  title: string;
  widget: FormWidget;
  required?: boolean;
  /** Shown behind the expander. */
  optional?: boolean;
  hint?: string;
  choices?: string;
  /** The choice that is shown until the applicant makes another. */
  default?: string;
  schema?: UnaryTest;
  visibleWhen?: When;
};
export type FormDocument = Named & {
  kind: 'form';
  fields: FormField[];
  cases?: { says: string; data: Record<string, unknown>; today?: string; errors: string[] }[];
};

export type NoticeMoment = 'submitted' | 'approved' | 'rejected' | 'returned' | 'withdrawn';
export type ReviewPolicy = {
  when: 'none' | 'before' | 'after';
  by: 'own' | 'target' | 'upper';
  check?: string;
  dueDays: number;
};
export type ProcessDocument = Named & {
  kind: 'process';
  guide: string;
  agreement: string;
  form: string;
  precheck: string;
  review: ReviewPolicy;
  effect: string;
  confirmBySms: boolean;
  who: 'nonMember' | 'member' | 'anyone';
  notices: Partial<Record<NoticeMoment, string>>;
  /** Fields that say whose case it is: the union, or else the industry union, or else the region. */
  routing: { field: string; industry?: string; fallback?: string };
};

export type ChoiceItem = { code: string; label: string; from?: string; to?: string; source?: string };
export type ChoicesDocument = Named & { kind: 'choices'; items: ChoiceItem[] };

export type ParameterValue = { from: string; to?: string; value: Record<string, unknown>; source: string };
export type ParametersDocument = Named & { kind: 'parameters'; values: ParameterValue[] };

export type ReasonItem = {
  code: string;
  label: string;
  meaning: string;
  requires: string[];
  from: string[];
  effect: string;
};
export type ReasonsDocument = Named & { kind: 'reasons'; items: ReasonItem[] };

export type NoticeDocument = Named & {
  kind: 'notice';
  variables: string[];
  channels: {
    sms?: { text: string; templateCode?: { aliyun?: string; tencent?: string } };
    email?: { subject: string; text: string };
    inApp?: { title: string; text: string };
  };
  urgent?: boolean;
};

export type TextDocument = Named & { kind: 'text'; body: string; contact?: Record<string, string> };

export type ScheduleDocument = Named & {
  kind: 'schedule';
  task: string;
  cron: string;
  timezone: string;
  options: Record<string, unknown>;
  enabled: boolean;
};

export type RuleDocument =
  | DecisionDocument
  | FormDocument
  | ProcessDocument
  | ChoicesDocument
  | ParametersDocument
  | ReasonsDocument
  | NoticeDocument
  | TextDocument
  | ScheduleDocument;
export type DocumentKind = RuleDocument['kind'];

export type Finding = {
  level: 'error' | 'warning';
  /** JSON pointer into the document. */
  path: string;
  code: string;
  message: string;
  messageEn: string;
  seen?: unknown;
  needed?: unknown;
  didYouMean?: string;
};

/** What a document may name. Without `find` references are not verified. */
export type CheckContext = {
  catalogue: FactCatalogue;
  find?: (kind: DocumentKind, key: string) => RuleDocument | undefined;
  effects?: string[];
  /** Name → JSON Schema of the options a schedule may give it; undefined where it takes none. */
  tasks?: ReadonlyMap<string, Readonly<Record<string, unknown>> | undefined>;
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
