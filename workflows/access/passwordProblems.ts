import type { FieldError } from '../../errors.ts';
import type { PasswordPolicy } from './passwordPolicy.ts';

export type PasswordOwner = {
  name?: string | null;
  loginName?: string | null;
  phone?: string | null;
  documentNumber?: string | null;
  birthDate?: string | null;
};

const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

/** What the policy has against a password of this person; empty when nothing. The password itself is never repeated. */
export function passwordProblems(
  password: unknown,
  owner: PasswordOwner,
  { shortest, longest, classes: wanted, distinct }: PasswordPolicy,
): FieldError[] {
  const problem = (message: string, messageEn: string): FieldError[] => [{ path: 'password', message, messageEn }];
  if (typeof password !== 'string' || password === '') return problem('请填写密码', 'Enter a password');
  const length = [...password].length;
  if (length < shortest)
    return problem(
      `密码至少${shortest}位，现在是${length}位`,
      `A password has at least ${shortest} characters, seen ${length}`,
    );
  if (length > longest) return problem(`密码最多${longest}位`, `A password has at most ${longest} characters`);
  if (classes.filter((kind) => kind.test(password)).length < wanted) {
    return problem(
      `密码须含大写字母、小写字母、数字、符号中的${wanted}种`,
      `Use ${wanted} of: capitals, small letters, digits, signs`,
    );
  }
  if (new Set(password).size < distinct)
    return problem('密码中重复的字符太多', 'The password repeats too few characters');
  const personalPart = personalParts(owner).find((part) => password.toLowerCase().includes(part));
  return personalPart
    ? problem(
        '密码不能包含您的姓名、登录名、手机号码、证件号码或生日',
        'A password must not hold your name, login name, phone, document number or birthday',
      )
    : [];
}

function personalParts({ name, loginName, phone, documentNumber, birthDate }: PasswordOwner): string[] {
  return [
    name,
    loginName,
    phone,
    phone?.slice(-8),
    documentNumber,
    documentNumber?.slice(-6),
    birthDate?.replaceAll('-', ''),
  ]
    .map((part) => part?.toLowerCase() ?? '')
    .filter((part) => [...part].length >= 2);
}
