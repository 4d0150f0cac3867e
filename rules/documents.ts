// The types of documents as they are read in one language, from rules/kinds. Written by `npm run generate`; a test keeps it current.
import type { FactValue, UnaryTest } from './engine/unaryTest.ts';

export type DocumentKey = string;
export type Light = 'green' | 'amber' | 'red';

export type Facts = {
  [k: string]: FactValue;
};
export type When = {
  properties?: {
    [k: string]: UnaryTest;
  };
  required?: string[];
};
export type ChoiceItem = {
  code: string;
  label: string;
  from?: string;
  to?: string;
  source?: string;
};
export type ChoicesDocument = {
  kind: 'choices';
  key: DocumentKey;
  title: string;
  description?: string;
  items: ChoiceItem[];
};
export type Then = {
  outcome: string;
  reason?: string;
  fix?: string;
  light?: Light;
  /**
   * The action on the record by which a reviewer settles what the row is about; offered beside it.
   */
  act?: string;
  [k: string]: FactValue | string[] | string | Light | undefined;
};
export type DecisionRow = {
  id: string;
  says?: string;
  when: When;
  then: Then;
};
export type DecisionCase = {
  says: string;
  facts: Facts;
  expect: {
    outcome?: string;
    row?: string | null;
    rows?: string[];
  };
};
export type DecisionDocument = {
  kind: 'decision';
  key: DocumentKey;
  title: string;
  description?: string;
  facts: string[];
  hit: 'first' | 'collect';
  /**
   * From the most severe to the mildest; the last one is what an applicant hopes for.
   */
  outcomes?: {
    key: string;
    label: string;
    light?: Light;
  }[];
  rows: DecisionRow[];
  otherwise: Then;
  given?: Facts;
  cases?: DecisionCase[];
};
export type FaqDocument = {
  kind: 'faq';
  key: DocumentKey;
  title: string;
  description?: string;
  items: {
    id: string;
    topic: string;
    question: string;
    answer: string;
    /**
     * Where it is shown while a form is filled in.
     */
    fields?: {
      form: DocumentKey;
      field: string;
    }[];
    /**
     * What it is shown beside when a decision says so.
     */
    rows?: {
      decision: DocumentKey;
      row: string;
    }[];
  }[];
};
export type FormField = {
  name: string;
  title: string;
  widget: string;
  required?: boolean;
  /**
   * Shown behind the expander.
   */
  optional?: boolean;
  hint?: string;
  choices?: DocumentKey;
  /**
   * The choice that is shown until the applicant makes another.
   */
  default?: string;
  /**
   * Of a region: how deep it must be chosen.
   */
  level?: 'city' | 'county' | 'street';
  /**
   * Of a region: the one above all that are on offer.
   */
  within?: string;
  /**
   * Begins with a property of the record that an earlier field names, until something else is typed.
   */
  prefill?: {
    from: string;
    property: string;
  };
  schema?: UnaryTest;
  visibleWhen?: When;
  /**
   * Ticking it is consent to handling these answers, recorded and withdrawn by itself.
   */
  consentTo?: string[];
  /**
   * Choices, by code, that are on offer only where earlier answers are so.
   */
  choicesWhen?: {
    [k: string]: When;
  };
};
export type FormDocument = {
  kind: 'form';
  key: DocumentKey;
  title: string;
  description?: string;
  fields: FormField[];
  cases?: {
    says: string;
    data: Record<string, unknown>;
    today?: string;
    errors: string[];
  }[];
};
export type ManualDocument = {
  kind: 'manual';
  key: DocumentKey;
  title: string;
  description?: string;
  steps: {
    id: string;
    /**
     * Where it stands in the manual, and its heading.
     */
    step: string;
    says: string;
    /**
     * Screens of the panel that serve it: `inbox`, `members/list`, `unions/show`, `begin/` and a process.
     */
    screens: string[];
  }[];
};
export type NoticeDocument = {
  kind: 'notice';
  key: DocumentKey;
  title: string;
  description?: string;
  variables: string[];
  channels: {
    sms?: {
      text: string;
      templateCode?: {
        aliyun?: string;
        tencent?: string;
      };
    };
    email?: {
      subject: string;
      text: string;
    };
    inApp?: {
      title: string;
      text: string;
    };
  };
  urgent?: boolean;
};
export type ParametersDocument = {
  kind: 'parameters';
  key: DocumentKey;
  title: string;
  description?: string;
  values: {
    from: string;
    to?: string;
    value: Record<string, unknown>;
    source: string;
  }[];
};
export type ProcessDocument = {
  kind: 'process';
  key: DocumentKey;
  title: string;
  description?: string;
  group?: string;
  subject: string;
  begin: ('pages' | 'panel' | 'signIn')[];
  who: 'nonMember' | 'member' | 'anyone' | 'admin';
  guide?: DocumentKey;
  agreement?: DocumentKey;
  form: DocumentKey;
  precheck?: DocumentKey;
  reasons?: DocumentKey;
  review: {
    when: 'none' | 'before' | 'after';
    by: 'own' | 'target' | 'upper';
    check?: DocumentKey;
    dueDays: number;
    form?: DocumentKey;
    silenceDays?: number;
    phrases?: {
      return?: DocumentKey;
      reject?: DocumentKey;
    };
    transitions?: {
      approve?: {
        by?: 'own' | 'target' | 'upper';
        second?:
          | true
          | {
              field: string;
              over: number;
            };
      };
      return?: {
        by?: 'own' | 'target' | 'upper';
        second?:
          | true
          | {
              field: string;
              over: number;
            };
      };
      reject?: {
        by?: 'own' | 'target' | 'upper';
        second?:
          | true
          | {
              field: string;
              over: number;
            };
      };
    };
  };
  effect?: string;
  confirmBySms?: boolean;
  notices: {
    submitted?: DocumentKey;
    approved?: DocumentKey;
    rejected?: DocumentKey;
    returned?: DocumentKey;
    withdrawn?: DocumentKey;
  };
  routing?: {
    field: string;
    fallback?: string;
    place?: DocumentKey;
    industry?: string;
  };
  instead?: {
    process: DocumentKey;
    question: string;
    answer: string;
  };
  prefill?: boolean;
};
export type ReasonsDocument = {
  kind: 'reasons';
  key: DocumentKey;
  title: string;
  description?: string;
  items: {
    code: string;
    label: string;
    meaning: string;
    requires: string[];
    from: string[];
    effect?: string;
    who?: ('self' | 'admin')[];
    evidence?: string[];
    selfNotice?: string;
    report?: DocumentKey;
  }[];
};
export type ScheduleDocument = {
  kind: 'schedule';
  key: DocumentKey;
  title: string;
  description?: string;
  task: string;
  cron: string;
  timezone: string;
  options: Record<string, unknown>;
  enabled: boolean;
};
export type TextDocument = {
  kind: 'text';
  key: DocumentKey;
  title: string;
  description?: string;
  body: string;
  /**
   * Sentences that stand by themselves, by name.
   */
  parts?: {
    [k: string]: string;
  };
  contact?: {
    [k: string]: string;
  };
  /**
   * When the telephone of the contact is answered, on working days: hours and minutes as HH:MM.
   */
  hours?: {
    from: string;
    to: string;
  };
};

export type RuleDocument =
  | ChoicesDocument
  | DecisionDocument
  | FaqDocument
  | FormDocument
  | ManualDocument
  | NoticeDocument
  | ParametersDocument
  | ProcessDocument
  | ReasonsDocument
  | ScheduleDocument
  | TextDocument;
export type DocumentKind = RuleDocument['kind'];
export type DocumentOf<K extends DocumentKind> = Extract<RuleDocument, { kind: K }>;
