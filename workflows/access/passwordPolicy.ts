import type { PasswordRule } from '../../contract/signIn.ts';
import { getRootUnion } from '../../models/store/queries/unions.ts';
import { rulebook } from '../documents/rulebook.ts';

export type PasswordPolicy = {
  shortest: number;
  longest: number;
  /** How many of capitals, small letters, digits and signs. */
  classes: number;
  /** How many different characters. */
  distinct: number;
};

/** What the `parameters` document `password.policy` says at the root: accounts belong to the whole platform. */
export async function passwordPolicy(): Promise<PasswordPolicy> {
  const root = await getRootUnion();
  return (await rulebook()).at(root.path).neededParameters('password.policy') as PasswordPolicy;
}

/** The same in sentences, to stand where a password is typed. */
export function passwordRules({ shortest, longest, classes }: PasswordPolicy): PasswordRule[] {
  return [
    { zh: `${shortest}至${longest}位`, en: `${shortest} to ${longest} characters` },
    {
      zh: `大写字母、小写字母、数字、符号中至少${classes}种`,
      en: `at least ${classes} of capitals, small letters, digits and signs`,
    },
    {
      zh: '不含本人姓名、登录名、手机号码、证件号码或生日',
      en: 'without your name, login name, phone, document number or birthday',
    },
  ];
}
