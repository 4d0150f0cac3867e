import { logger } from '../logger.ts';
import { onNotify } from '../models/store/sql/notifications.ts';
import { deliverNotices } from '../workflows/notices/deliverNotices.ts';
import { openTransports, type Transports } from '../workflows/notices/transports/transports.ts';

const pollMs = 5_000;

/** Sends notices as soon as their transaction has committed, and otherwise looks every few seconds for what is due again. */
export function startDeliverer(transports: Transports = openTransports()): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let again = false;

  const wake = () => {
    again = true;
    running ??= work().finally(() => {
      running = undefined;
    });
  };
  const work = async () => {
    while (again && !stopping.signal.aborted) {
      again = false;
      await deliverNotices(transports, { signal: stopping.signal }).catch((error) =>
        logger.error({ err: error }, 'delivering failed; trying again shortly'),
      );
    }
  };

  const forget = onNotify('notices', wake);
  const timer = setInterval(wake, pollMs);
  wake();
  return {
    async stop() {
      stopping.abort();
      forget();
      clearInterval(timer);
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 2_000).unref())]);
      for (const each of [transports.sms.first, transports.sms.second, transports.email]) each?.close?.();
    },
  };
}
