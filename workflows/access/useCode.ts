import { Invalid, TooMany } from '../../errors.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { tryCode } from '../../models/store/queries/signInCodes.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { normaliseNumber } from '../../rules/keywords/parsed.ts';
import type { CodePurpose } from './requestCode.ts';
import { networkOf, type RequestContext } from './visitor.ts';

const tries = rateLimiter('code tries', 60, 600);

/** Before the transaction: refuses what is no code, and networks that guess. */
export async function readCode(value: unknown, context: RequestContext): Promise<string> {
  const code = typeof value === 'string' ? normaliseNumber(value) : '';
  if (!/^\d{6}$/.test(code)) {
    throw new Invalid([
      { path: 'code', message: '请填写短信中的6位数字验证码', messageEn: 'Enter the 6 digits of the message' },
    ]);
  }
  const { allowed, retryAfter } = await tries.take(networkOf(context.ip));
  if (!allowed) throw new TooMany(retryAfter, '尝试次数过多，请稍后再试', 'Too many tries; try later');
  return code;
}

/** Uses the code up. False is to be committed, so that the try counts, and then thrown as `wrongCode`. */
export const useCode = (tx: Tx, phone: string, purpose: CodePurpose, code: string): Promise<boolean> =>
  tryCode(tx, phone, purpose, code);

/** Whether it is right, without using it up: more is asked for before it is. */
export const seeCode = (tx: Tx, phone: string, purpose: CodePurpose, code: string): Promise<boolean> =>
  tryCode(tx, phone, purpose, code, false);

/** One sentence for wrong, old, used and never sent: the answer does not tell which. */
export const wrongCode = () =>
  new Invalid(
    [
      {
        path: 'code',
        message: '验证码不正确或已失效，请核对最近一条短信，或重新获取',
        messageEn: 'The code is wrong or no longer valid; check the latest message or ask for a new one',
      },
    ],
    '验证码不正确或已失效',
    'The code is wrong or no longer valid',
    'wrong-code',
  );
