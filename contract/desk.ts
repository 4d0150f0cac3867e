// What a reviewer and those of his union have on their desks: whose cases are whose.

/** Somebody who reviews for the same union. */
export type Colleague = { id: string; name: string };

export type Desk = {
  colleagues: Colleague[];
  /** Whose cases are none of the reader's now. */
  elsewhere: string[];
};
