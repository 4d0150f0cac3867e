import { solveHumanTask } from '../../../../solveHumanTask.ts';
import { problemOf, requestJson } from '../../providers/requestJson.ts';

/** Has a code sent. Where the server asks whether a person is there, the browser shows it and asks again. */
export async function requestCode(phone: string): Promise<number> {
  const ask = (altcha?: string) =>
    requestJson('/public/codes', { method: 'POST', send: { phone, purpose: 'signIn', ...(altcha && { altcha }) } });
  const { json } = await ask().catch(async (error) => {
    if (problemOf(error).code !== 'human-check' || !globalThis.crypto?.subtle) throw error;
    const { json: challenge } = await requestJson('/public/challenge');
    return ask(await solveHumanTask(challenge));
  });
  return json.nextInSeconds;
}
