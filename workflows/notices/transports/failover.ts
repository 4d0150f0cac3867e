import { logger } from '../../../logger.ts';
import type { Provider } from '../../../models/store/queries/sendings.ts';
import type { Message, Transport } from './transport.ts';

export type Providers = { first: Transport; second?: Transport | undefined };
/** What became of one attempt: taken, under an id where the provider gives one, or an error. */
export type Trial = { provider: Provider; messageId: string | null; error?: Error };

/**
 * By one of two providers; the last trial is the one that counts. Only a code goes to the other one when the first fails or does
 * not answer: a code twice harms nobody, and is of use for minutes. Any other message stays with the first, which may have sent it
 * although we heard nothing, and knows it by its id.
 * @param secondFirst the first provider ails: codes do not wait for it to fail
 */
export async function sendByEither(providers: Providers, message: Message, secondFirst = false): Promise<Trial[]> {
  const trials: Trial[] = [];
  const mayChoose = message.mayRepeat && providers.second;
  const order: Provider[] = !mayChoose ? ['first'] : secondFirst ? ['second', 'first'] : ['first', 'second'];
  for (const provider of order) {
    const trial = await trialOf(provider, providers[provider] as Transport, message);
    trials.push(trial);
    if (!trial.error) break;
    if (provider !== order.at(-1)) logger.warn({ notice: message.id, provider }, 'code goes by the other provider');
  }
  return trials;
}

async function trialOf(provider: Provider, transport: Transport, message: Message): Promise<Trial> {
  try {
    return { provider, messageId: await transport.send(message) };
  } catch (error) {
    return { provider, messageId: null, error: error as Error };
  }
}
