// Three workers on one database, killed again and again while they review and tell: everything once.
import { disconnectStore } from '../models/store/sql/connect.ts';
import { surviveKills } from '../tests/jobs/surviveKills.ts';
import { openBenchDatabase } from './support/benchDatabase.ts';
import type { BenchOptions, Figure } from './support/figure.ts';

/** `--rows`: how many cases wait; `--rounds`: every round kills ten times. */
export async function instances({ rows = 5_000, rounds }: BenchOptions): Promise<Figure[]> {
  const database = await openBenchDatabase(`huiji_instances_${process.pid}`);
  const survived = await surviveKills({
    databaseUrl: database.url,
    cases: rows,
    kills: rounds * 10,
    batch: 50,
    say: (line) => console.log(line),
  });
  await disconnectStore();
  await database.close();
  const none = { atMost: 0 };
  return [
    { what: `kill -9, of three workers, ${rows} cases`, measured: String(survived.kills), value: survived.kills },
    { what: 'cases decided once', measured: String(survived.once), value: survived.once },
    { what: 'cases decided twice', measured: String(survived.twice), value: survived.twice, reach: none },
    { what: 'cases lost', measured: String(survived.lost), value: survived.lost, reach: none },
    {
      what: `fires doubled, of ${survived.fires}`,
      measured: String(survived.firesTwice),
      value: survived.firesTwice,
      reach: none,
    },
    {
      what: `notices not sent, of ${survived.notices}`,
      measured: String(survived.noticesUnsent),
      value: survived.noticesUnsent,
      reach: none,
    },
    {
      what: 'messages the gateway never saw, or that are no notice',
      measured: String(survived.unseen),
      value: survived.unseen,
      reach: none,
    },
    {
      what: 'requests repeated under the same idempotency key',
      measured: String(survived.repeated),
      value: survived.repeated,
    },
  ];
}
