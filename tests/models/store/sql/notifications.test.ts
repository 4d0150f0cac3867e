import { expect, it } from '@jest/globals';
import pg from 'pg';
import { notifySoon, onNotify } from '../../../../models/store/sql/notifications.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

setUpStore();

it('many who begin to listen at the same moment are all told, and the driver is asked one thing at a time', async () => {
  const most = mostAtOnce();
  const heard = new Map<string, number>();
  const channels = Array.from({ length: 8 }, (_, index) => `channel ${index}`);
  for (const channel of channels) {
    onNotify(channel, () => heard.set(channel, (heard.get(channel) ?? 0) + 1));
    notifySoon(channel);
    notifySoon(channel);
  }
  for (const end = Date.now() + 10_000; heard.size < channels.length && Date.now() < end; )
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect([...heard.values()]).toEqual(channels.map(() => 1));
  expect(most()).toBe(1);
});

it('one who listens after the connection was cut is told too', async () => {
  await query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'huiji-listen' AND datname = current_database()",
  );
  let heard = 0;
  onNotify('after the cut', () => {
    heard += 1;
  });
  for (const end = Date.now() + 10_000; !heard && Date.now() < end; ) {
    notifySoon('after the cut');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(heard).toBeGreaterThan(0);
});

/** Counts the questions the listening connection holds at the same time. */
function mostAtOnce(): () => number {
  const ask = pg.Client.prototype.query as (...given: unknown[]) => Promise<unknown>;
  let [now, most] = [0, 0];
  pg.Client.prototype.query = function (this: unknown, ...given: unknown[]) {
    const answer = ask.apply(this, given);
    if (
      (this as { connectionParameters: { application_name?: string } }).connectionParameters.application_name ===
      'huiji-listen'
    ) {
      now += 1;
      most = Math.max(most, now);
      answer.finally(() => {
        now -= 1;
      });
    }
    return answer;
  } as never;
  return () => {
    pg.Client.prototype.query = ask as never;
    return most;
  };
}
