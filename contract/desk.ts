// What a reviewer and those of his union have on their desks: whose cases are whose.

/** Somebody who reviews for the same union. */
export type Colleague = { id: string; name: string };

export type Desk = {
  colleagues: Colleague[];
  /** Whose cases are none of the reader's now. */
  elsewhere: string[];
  /** The reader is away; without a deputy his cases are for everybody of his union. */
  absence: { untilOn: string; deputy: string | null } | null;
  /** For whom the reader stands in. */
  standsInFor: { name: string; untilOn: string }[];
};
