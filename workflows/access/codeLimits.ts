import { Unavailable } from '../../errors.ts';
import { parameterValue } from '../../rules/engine/effective.ts';
import { neededDocument } from '../documents/neededDocument.ts';
import { today } from '../today.ts';
import { neededRoot } from '../unions/neededRoot.ts';

export type CodeLimits = {
  minutesValid: number;
  perPhonePer10Min: number;
  perPhonePerDay: number;
  perAddressPer10Min: number;
  /** Codes an address may ask for in ten minutes before it has to show that a human is there. */
  humanCheckAfter: number;
};

/** What the `parameters` document `signIn.codes` says today. */
export async function codeLimits(): Promise<CodeLimits> {
  const { document } = await neededDocument('parameters', 'signIn.codes', (await neededRoot()).path);
  const current = parameterValue(document, today());
  if (!current)
    throw new Unavailable(
      'no-parameters',
      '验证码参数今天没有生效的值，请联系管理员',
      'signIn.codes has no value in force today',
    );
  return current as CodeLimits;
}
