/** What a union's joining QR code carries. */
export type JoinCode = {
  /** Goes behind `/join?u=`. */
  token: string;
  /** The last day on which it is good. */
  validTo: string;
  union: { id: string; name: string; [field: string]: unknown };
};
