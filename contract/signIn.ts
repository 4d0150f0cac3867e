// How members sign in and say who they are.

export type CodeRequest = {
  /** @title 手机号码 */
  phone?: string;
  /** `confirm`: to the phone of whoever is signed in. `newPhone`: to the one he is to have. */
  purpose?: 'signIn' | 'confirm' | 'newPhone';
  /** A solved challenge, as the altcha widget sends it or as an object. */
  altcha?: unknown;
  /** What was read in the picture. */
  captcha?: string;
};
export type CodeSent = { minutesValid: number; nextInSeconds: number };

/** A task that shows that a human is there; the fields are those of altcha. */
export type HumanChallenge = {
  parameters: {
    algorithm: string;
    nonce: string;
    salt: string;
    cost: number;
    keyLength: number;
    keyPrefix: string;
    keySignature?: string;
    memoryCost?: number;
    parallelism?: number;
    expiresAt?: number;
    data?: { [name: string]: string | number | boolean | null };
  };
  signature?: string;
};

/** By code when there is one, else by password. */
export type MemberSignIn = {
  /** @title 手机号码 */
  phone?: string;
  /** @title 验证码 */
  code?: string;
  /** Phone or login name. */
  identifier?: string;
  /** @title 密码 */
  password?: string;
};
export type MemberSession = {
  account: { id: string; name: string | null; bound: boolean };
  /** What apps send as `Authorization: Bearer`. */
  token: string;
};

export type Identity = {
  /** @title 姓名 */
  name: string;
  /** @title 证件类型 */
  documentType: string;
  /** @title 证件号码 */
  documentNumber: string;
  /** @title 证件有效期至 */
  documentExpiresOn?: string | null;
  /** Asked for where the document number does not say it. @title 出生日期 */
  birthDate?: string;
  /** Asked for where the document number does not say it. @title 性别 */
  sex?: 'male' | 'female';
  /** Hash of the text on the handling of personal data that was shown and agreed to: it is recorded. */
  consent?: string;
};

export type PhoneCode = {
  /** @title 验证码 */
  code: string;
};
export type PhoneConfirmed = { phoneConfirmedAt: string };

/** One thing that is asked of a password. */
export type PasswordRule = { zh: string; en: string };
export type PasswordRules = { items: PasswordRule[] };

/** The first visit of an invited person. */
export type InvitationAccepted = Identity & {
  /** @title 链接中的代码 */
  token: string;
  /** @title 密码 */
  password: string;
};
export type PasswordResetRequest = {
  /** Phone, verified e-mail address, document number or login name. @title 账号 */
  identifier: string;
};
export type PasswordReset = {
  /** @title 链接中的代码 */
  token: string;
  /** @title 新密码 */
  password: string;
};
export type EmailVerification = {
  /** @title 链接中的代码 */
  token: string;
};
export type NextPhone = {
  /** @title 新手机号码 */
  phone: string;
  /** The code sent to it. @title 验证码 */
  code: string;
};
export type OwnEmail = {
  /** @title 电子邮箱 */
  email: string;
};
export type OwnLoginName = {
  /** @title 登录名 */
  loginName: string;
};
