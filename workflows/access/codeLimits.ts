import { Unavailable } from '../../errors.ts';
import { neededDocument } from '../documents/neededDocument.ts';
import { today } from '../today.ts';
import { rootUnion } from './rootUnion.ts';

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
  const { document } = await neededDocument('parameters', 'signIn.codes', (await rootUnion()).path);
  const day = today();
  const current = document.values
    .filter(({ from }) => from <= day)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  if (!current)
    throw new Unavailable(
      'no-parameters',
      '验证码参数今天没有生效的值，请联系管理员',
      'signIn.codes has no value in force today',
    );
  return current.value as CodeLimits;
}
