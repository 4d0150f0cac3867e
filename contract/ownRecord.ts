// What is held of a person, as he is shown it himself.

export type OwnLine = { field: string; title: string; value: string };

export type OwnRecord = {
  /** Who he is, and what he has answered. */
  person: OwnLine[];
  /** Where he belongs. */
  belonging: OwnLine[];
  unionId: string | null;
  events: { id: string; kind: string; unionId: string; on: string }[];
  /** `isSingle`: to an answer that may be left out, and so can be withdrawn by itself. */
  consents: {
    id: string;
    purpose: string;
    text: string;
    at: string;
    isSingle: boolean;
    withdrawnAt: string | null;
  }[];
};
