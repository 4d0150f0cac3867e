/** What became of a list of workers that was handed in. */
export type WorkersInvited = {
  /** The list, a collective joining. */
  listId: string;
  people: number;
  /** Of the list, but members, invited already, or with a phone that wants no such messages. Who they are is not told. */
  skipped: number;
  /** The messages go out from then on, and until then the list may be called off; null where they go out at once. */
  sendsAt: string | null;
};
