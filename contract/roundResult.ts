// What a centralised review tells of its result: the `result` of `GET /api/reviewRounds/:id`.

export type RoundOutcome = 'approved' | 'rejected' | 'leftToInbox';

/** What would happen to one case. */
export type RoundSample = {
  id: string;
  number: string;
  unionName: string;
  outcome: RoundOutcome;
  /** Of the decision; '' where no row spoke. */
  row: string;
  reason: string | null;
  notices: { channel: string; text: string }[];
};

export type RoundResult = {
  /** `outcome:row` of the decision → how many cases it decided; no row where none spoke. */
  rows: { [outcomeAndRow: string]: number };
  /** Row → what it is about, in words. */
  titles?: { [row: string]: string };
  /** Dry run: what would happen to the first ones. */
  samples?: RoundSample[];
};
