import { logger } from '../../logger.ts';
import { anchorTally } from './anchors.ts';

const everyMs = 30_000;

/** Keeps what this process commits, whichever process seals: a server may run without jobs. Stopping keeps the rest. */
export function keepTally(ms = everyMs): { stop(): Promise<void> } {
  let kept = Promise.resolve();
  // One after the other: who stops waits for what is being written, too.
  const keep = () => {
    kept = kept
      .then(anchorTally)
      .catch((error) => logger.error({ err: error }, 'the audit tally was not kept; it is tried again'));
    return kept;
  };
  const timer = setInterval(keep, ms);
  return {
    async stop() {
      clearInterval(timer);
      await keep();
    },
  };
}
