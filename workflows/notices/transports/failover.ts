import { logger } from '../../../logger.ts';
import type { Transport } from './transport.ts';

/**
 * Two providers. Only a code goes to the second one when the first fails or does not answer: a code twice harms nobody, and is of use
 * for minutes. Any other message stays with the first, which may have sent it although we heard nothing, and knows it by its id.
 */
export function failover(first: Transport, second: Transport): Transport {
  return {
    name: first.name,
    async send(message) {
      try {
        return await first.send(message);
      } catch (error) {
        if (!message.mayRepeat) throw error;
        logger.warn({ notice: message.id, first: first.name, second: second.name }, 'code goes by the second provider');
        return await second.send(message);
      }
    },
    close() {
      first.close?.();
      second.close?.();
    },
  };
}
