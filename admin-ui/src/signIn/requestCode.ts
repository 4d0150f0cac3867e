import type { CodeSent, HumanChallenge } from '../../../contract/signIn.ts';
import { solveHumanTask } from '../../../solveHumanTask.ts';
import { ask, Refused } from './ask.ts';

/** Has a code sent. Where the server asks whether a person is there, the browser shows it and asks again. @returns seconds until the next */
export async function requestCode(phone: string): Promise<number> {
  const send = (altcha?: string) =>
    ask<CodeSent>('POST', '/public/codes', { phone, purpose: 'signIn', ...(altcha && { altcha }) });
  const { nextInSeconds } = await send().catch(async (error) => {
    if (!(error instanceof Refused) || error.code !== 'human-check' || !globalThis.crypto?.subtle) throw error;
    return send(await solveHumanTask(await ask<HumanChallenge>('GET', '/public/challenge')));
  });
  return nextInSeconds;
}
