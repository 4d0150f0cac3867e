// How administrators sign in.

/** By code when there is one, else by password. */
export type AdminSignIn = {
  /** Login name, phone, verified e-mail address or document number. @title 账号 */
  loginName?: string;
  /** @title 密码 */
  password?: string;
  /** @title 手机号码 */
  phone?: string;
  /** @title 短信验证码 */
  code?: string;
  /** @title 动态口令 */
  totp?: string;
};
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
export type NewPassword = {
  /** @title 新密码 */
  password: string;
  /** @title 现在的密码 */
  current?: string;
};

/** A code of the authenticator in use, to replace it. */
export type TotpRequest = {
  /** @title 动态口令 */
  totp?: string;
};
export type TotpSecret = { secret: string; uri: string };
export type TotpCode = {
  /** @title 动态口令 */
  totp: string;
};
export type TotpConfirmed = { totp: 'on' };
