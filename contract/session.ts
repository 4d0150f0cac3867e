// How administrators sign in.

export type AdminSignIn = { loginName: string; password: string; totp?: string };
export type AdminSession = {
  account: { id: string; name: string };
  totp: 'on' | 'off';
  /** What apps send as `Authorization: Bearer`. */
  token: string;
};
export type CurrentAdmin = {
  account: { id: string; name: string };
  totp: 'on' | 'off';
  /** A second factor is required and not there. */
  readOnly: boolean;
};
export type NewPassword = { password: string; current?: string };

/** A code of the authenticator in use, to replace it. */
export type TotpRequest = { totp?: string };
export type TotpSecret = { secret: string; uri: string };
export type TotpCode = { totp: string };
export type TotpConfirmed = { totp: 'on' };
