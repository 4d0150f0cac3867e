// What one may apply for, and what a person sees before he begins.
import type { OwnMembership } from './account.ts';
import type { OwnApplication } from './application.ts';

/** A document in force: its key, its title and whatever its kind holds. */
export type DocumentBody = { key: string; title: string; [part: string]: unknown };

export type FormChoice = { code: string; label: string };
export type DescribedField = {
  name: string;
  title: string;
  choices?: FormChoice[] | undefined;
  [part: string]: unknown;
};
/** A form as it is filled in; `hash` names the version. */
export type DescribedForm = { title: string; hash: string; fields: DescribedField[] };

/** The outcome of a check with every reason, without what it knows of others. */
export type PersonVerdict = {
  outcome: string;
  reason?: string | undefined;
  fix?: string | undefined;
  light?: 'green' | 'amber' | 'red' | undefined;
  matches: { row: string; outcome: string; reason?: string | undefined; fix?: string | undefined }[];
  facts: { [fact: string]: unknown };
};

export type ProcessDescription = {
  process: DocumentBody;
  union: { id: string; name: string; acceptsMembers: boolean; kind: string; divisionId: string | null };
  /** How many days a decision usually takes; null: too few to say. */
  usualDays: number | null;
  guide: DocumentBody | null;
  agreement: { key: string; title: string; hash: string; [part: string]: unknown } | null;
  contact: { [way: string]: unknown } | null;
  form: DescribedForm;
  /** null: nobody is signed in. */
  precheck: PersonVerdict | null;
  membership: OwnMembership | null;
  /** His application that is under way. */
  open: OwnApplication | null;
};
