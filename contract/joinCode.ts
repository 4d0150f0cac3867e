/** A process that a code leads to. */
export type CodeLeadsTo = { process: string; title: string };

/** What a union's QR code carries. */
export type JoinCode = {
  /** Goes behind `?u=`, at one of the processes that the union has a code for. */
  token: string;
  leadsTo: CodeLeadsTo[];
  /** The last day on which it is good. */
  validTo: string;
  /** Characters of the union's name that our print font lacks: a printed poster would show boxes. */
  unprintable: string[];
  /** Whether one joins this union itself; else one chooses a union below it. */
  holds: boolean;
  union: { id: string; name: string; [field: string]: unknown };
};
