import { query } from '../sql/sql.ts';

export type SentToday = { id: string; before: number; tomorrow: Date };

/** A message sent later than so many days after it was written is not looked for. */
const longestHeld = 30;

/**
 * How many ordinary messages the person of each of these has had that day on the same channel, or is about to have before
 * it: of those that several processes hold at the same time, the first claimed go first.
 */
export const sentToday = (ids: readonly string[], day: string, timezone: string): Promise<SentToday[]> =>
  query<SentToday>(
    `WITH day AS MATERIALIZED (SELECT $2::date::timestamp AT TIME ZONE $3 AS begins, ($2::date + 1)::timestamp AT TIME ZONE $3 AS ends)
     SELECT n.id, day.ends AS tomorrow, (
       SELECT count(*)::int FROM notices o
       WHERE o.account_id = n.account_id AND o.created_at > day.begins - interval '${longestHeld} days' AND o.channel = n.channel AND NOT o.urgent
         AND (o.state = 'sent' AND o.sent_at >= day.begins AND o.sent_at < day.ends OR o.state = 'sending' AND (o.updated_at, o.id) < (n.updated_at, n.id))) AS before
     FROM notices n CROSS JOIN day WHERE n.id = ANY($1)`,
    [ids, day, timezone],
  );
