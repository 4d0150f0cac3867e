/** What a union's QR code carries. */
export type JoinCode = {
  /** Goes behind `?u=`, at the process that the union's code leads to. */
  token: string;
  /** The last day on which it is good. */
  validTo: string;
  /** Characters of the union's name that our print font lacks: a printed poster would show boxes. */
  unprintable: string[];
  /** Whether one joins this union itself; else one chooses a union below it. */
  holds: boolean;
  union: { id: string; name: string; [field: string]: unknown };
};
