import { onNotify } from '../../models/store/sql/notifications.ts';
import { query } from '../../models/store/sql/sql.ts';

/**
 * Does what tells all processes something on a channel, and waits until this one has been told: its other listeners heard it first.
 * Without `work` it only tells.
 */
export async function notified<T>(channel: string, work?: () => Promise<T>): Promise<void> {
  let stop: () => unknown = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const heard = new Promise<void>((resolve, reject) => {
    stop = onNotify(channel, () => resolve());
    timer = setTimeout(() => reject(new Error(`nothing was told on ${channel} within ten seconds`)), 10_000);
  });
  try {
    await (work?.() ?? query('SELECT pg_notify($1, $2)', [channel, '']));
    await heard;
  } finally {
    stop();
    clearTimeout(timer);
  }
}
