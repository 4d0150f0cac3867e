// The experiment itself: people wait for review, workers review and tell them, and are killed while they do.
import { randomBytes } from 'node:crypto';
import { configureCrypto } from '../../models/store/sql/crypto.ts';
import { query } from '../../models/store/sql/sql.ts';
import { lightOf, makeCases, makeUnion, preparePlatform } from '../workflows/reviews/openReviews.ts';
import { countingGateway, Instances } from './instances.ts';
import { scheduleReview } from './scheduleReview.ts';

export type Survival = {
  kills: number;
  cases: number;
  /** Cases whose membership changed once, more than once, and not at all though it should. */
  once: number;
  twice: number;
  lost: number;
  fires: number;
  firesTwice: number;
  notices: number;
  noticesUnsent: number;
  /** Messages the gateway never saw, and requests it saw again under the same key. */
  unseen: number;
  repeated: number;
  stopMs: number;
};
type Options = { databaseUrl: string; cases: number; kills: number; batch: number; say?: (line: string) => void };

/** On an open store with an empty database. */
export async function surviveKills({
  databaseUrl,
  cases,
  kills,
  batch,
  say = () => undefined,
}: Options): Promise<Survival> {
  const secrets = { fieldKey: { id: 'k', secret: randomBytes(32) }, hashKey: randomBytes(32).toString('hex') };
  configureCrypto({ fieldKeys: [secrets.fieldKey], equalityKey: Buffer.from(secrets.hashKey), profile: 'aes' });
  await preparePlatform();
  const union = await makeUnion();
  for (let made = 0; made < cases; made += 500) {
    await makeCases(
      union,
      Array.from({ length: Math.min(500, cases - made) }, (_, index) => lightOf(made + index)),
    );
  }
  const gateway = await countingGateway();
  const instances = new Instances(databaseUrl, gateway.url, secrets);
  await scheduleReview(union, batch);
  await Promise.all([instances.start(), instances.start(), instances.start()]);
  for (let kill = 0; kill < kills; kill++) {
    await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 800));
    await instances.killOne();
    say(`killed ${kill + 1} of ${kills}; reviewed ${(await progress()).done} of ${cases}`);
  }
  await settle();
  const stopMs = await instances.stop();
  await gateway.close();
  return { kills, cases, ...(await counts()), ...(await receivedBy(gateway.requests)), stopMs };
}

async function progress() {
  const [row] = await query<{ done: number; open: number; unsent: number }>(
    `SELECT (SELECT coalesce(sum(done), 0)::int FROM review_rounds) AS done,
       (SELECT count(*)::int FROM job_runs WHERE task = 'review.centralised' AND state IN ('queued', 'running'))
         + (SELECT count(*)::int FROM review_rounds WHERE state = 'running')
         + (SELECT CASE WHEN count(*) = 0 THEN 1 ELSE 0 END FROM review_rounds)::int AS open,
       (SELECT count(*)::int FROM notices WHERE state IN ('pending', 'sending')) AS unsent`,
  );
  return row as { done: number; open: number; unsent: number };
}

/** Until all is reviewed and sent. Leases of the killed are ended by hand: waiting two minutes proves nothing more. */
async function settle(): Promise<void> {
  for (let seconds = 0; seconds < 240; seconds++) {
    const { open, unsent } = await progress();
    if (open === 0 && unsent === 0) return;
    if (seconds % 3 === 2)
      await query(
        "UPDATE notices SET next_at = now() WHERE state = 'sending' AND updated_at < now() - interval '4 seconds' RETURNING 1",
      );
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

async function counts() {
  const [row] = await query<Omit<Survival, 'kills' | 'cases' | 'unseen' | 'repeated' | 'stopMs'>>(
    `WITH changes AS (SELECT a.id, a.state, (SELECT count(*) FROM membership_events e WHERE e.application_id = a.id) AS events FROM applications a)
     SELECT (SELECT count(*)::int FROM changes WHERE events = 1) AS once, (SELECT count(*)::int FROM changes WHERE events > 1) AS twice,
       (SELECT count(*)::int FROM changes WHERE (state IN ('approved', 'rejected')) <> (events > 0)) AS lost,
       (SELECT count(*)::int FROM job_runs) AS fires,
       (SELECT count(*)::int FROM (SELECT FROM job_runs GROUP BY task, union_id, scheduled_for HAVING count(*) > 1) x) AS "firesTwice",
       (SELECT count(*)::int FROM notices) AS notices, (SELECT count(*)::int FROM notices WHERE state <> 'sent') AS "noticesUnsent"`,
  );
  return row as NonNullable<typeof row>;
}

async function receivedBy(requests: ReadonlyMap<string, number>) {
  const ids = await query<{ id: string }>("SELECT id FROM notices WHERE channel = 'sms'");
  return {
    unseen:
      ids.filter(({ id }) => !requests.has(id)).length +
      [...requests.keys()].filter((key) => !ids.some(({ id }) => id === key)).length,
    repeated: [...requests.values()].filter((times) => times > 1).length,
  };
}
