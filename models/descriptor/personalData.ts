// What becomes of the rows that tell of a person: what he takes with him in a copy of his data, how long and why they are kept, and
// what closing his account does to them (个人信息保护法 17, 19, 45, 47).
import type { Language } from '../../contract/words.ts';
import type { ResourceName } from '../rows.ts';

type Words = Readonly<Record<Language, string>>;

export type PersonalData = { copy: Copied | { no: Words }; kept: Kept };

export type Copied = {
  /** The field that holds his account, the hash of his document (`personHash`), or the record of `through` that is his. */
  by: string;
  through?: ResourceName;
  /** Only these rows. */
  where?: Readonly<Record<string, string>>;
  /** Fields that may be about another person, or are not about him. */
  without?: readonly string[];
};

export type Kept = {
  /** What he reads. `{name}` stands for the days of the term of that name: the sentence has no number of its own. */
  says: Words;
  /** When rows are forgotten. Those of a resource by the job `expired.forget`, those of other tables by the file that owns them. */
  forget?: Readonly<Record<string, Forgetting>>;
  /** What becomes of them when he closes his account. */
  onClosing: 'keep' | 'delete' | Closing;
};

/** Some of them, or some of what they hold. Files that hang on them go, unless nothing but the tie to him does. */
export type Closing = {
  /** Only rows in this state or group of states. */
  in?: string;
  becomes: Becoming;
  keepsFiles?: true;
  /** What he reads before he closes it: what goes, and what stays. */
  says: Words;
};

export type Forgetting = {
  /** Days, or the value of that name in the parameters `retention` of the root. */
  after: number | { parameter: string };
  /** The field, or the column of a table that is no resource, that the days run from. */
  from: string;
  /** Only rows in this state or group of states. */
  in?: string;
  /** What fields become, with the time of it in `forgottenAt`; without it rows go. Files that hang on them go in both cases. */
  becomes?: Becoming;
  /** A statement of its own does it, called by the job. */
  apart?: true;
};

export type Becoming = Readonly<Record<string, unknown>>;
