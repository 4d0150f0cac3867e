// The SQL of messages to members: whom one reaches, and their events, each in one statement however many members there are.
import { statesIn } from '../../descriptor/states.ts';
import type { Rows } from '../../rows.ts';
import { query } from '../sql/sql.ts';
import { withinSql } from '../sql/unionPath.ts';
import type { Tx } from '../writing/transaction.ts';

/** `dayBegins`: since when what a member has been sent counts; `perMember`: how many such messages he gets until then. */
export type Reach = { unionId: string; reach: Rows['unionMessage']['reach']; dayBegins: Date; perMember: number };

const bindOf = ({ unionId, reach, dayBegins, perMember }: Reach): unknown[] => [
  unionId,
  reach,
  dayBegins,
  perMember,
  statesIn('member', 'confirmed'),
];

/** The members in reach, each once: his account, the phone that the message goes to, and why he gets none. */
const peopleSql = `places AS (
    SELECT u.id, (SELECT count(*) FROM union_messages x JOIN unions xu ON xu.id = x.union_id
      WHERE x.state = 'sent' AND x.sent_at >= $3 AND (x.union_id = u.id OR x.reach = 'below' AND u.path ^@ xu.path)) >= $4 AS had_enough
    FROM unions top JOIN unions u ON CASE $2 WHEN 'own' THEN u.id = top.id ELSE ${withinSql('u.path', 'top.path')} END
    WHERE top.id = $1
  ), people AS (
    SELECT DISTINCT ON (m.document_number_hash) m.id, m.account_id, coalesce(a.phone, m.phone) AS phone,
      CASE WHEN a.union_messages_off THEN 'unwilling' WHEN p.had_enough THEN 'enough'
        WHEN m.account_id IS NOT NULL AND a.id IS NULL OR m.account_id IS NULL AND m.phone IS NULL THEN 'unreached' END AS without
    FROM places p JOIN members m ON m.union_id = p.id AND m.state = ANY($5)
    LEFT JOIN accounts a ON a.id = m.account_id AND a.state = 'active'
    ORDER BY m.document_number_hash, m.account_id NULLS LAST)`;

export type ReachCount = {
  people: number;
  texts: number;
  /** Without an account: the text message alone. */
  withoutAccount: number;
  unwilling: number;
  enough: number;
  unreached: number;
};

export async function countReach(reach: Reach): Promise<ReachCount> {
  const [row] = await query<ReachCount>(
    `WITH ${peopleSql}
     SELECT count(*) FILTER (WHERE without IS NULL)::int AS people, count(phone) FILTER (WHERE without IS NULL)::int AS texts,
       count(*) FILTER (WHERE without IS NULL AND account_id IS NULL)::int AS "withoutAccount",
       count(*) FILTER (WHERE without = 'unwilling')::int AS unwilling, count(*) FILTER (WHERE without = 'enough')::int AS enough,
       count(*) FILTER (WHERE without = 'unreached')::int AS unreached
     FROM people`,
    bindOf(reach),
  );
  return row as ReachCount;
}

/** By whether the member has an account. */
export type MessageWordings = Record<'account' | 'phone', { template: string; hash: string }>;

/** Ids are made in the order of time, as those of other events are. */
const idSql = `(lpad(to_hex((extract(epoch FROM now()) * 1000)::bigint), 12, '0') || '7' || substr(md5($6 || id), 1, 3) || '8' || substr(md5($6 || id), 4, 15))::uuid`;

/** Keeps the events of one message for everybody in reach. @returns how many members, and how many of them by text message too. */
export async function tellReach(
  tx: Tx,
  reach: Reach,
  { eventPrefix, variables, wordings }: { eventPrefix: string; variables: object; wordings: MessageWordings },
): Promise<Pick<ReachCount, 'people' | 'texts'>> {
  const { account, phone } = wordings;
  const [row] = await tx.query<Pick<ReachCount, 'people' | 'texts'>>(
    `WITH ${peopleSql}, told AS (
       INSERT INTO notice_events (id, event, template, account_id, union_id, phone, variables, document_hash, urgent)
       SELECT ${idSql}, $6 || id, CASE WHEN account_id IS NULL THEN $10 ELSE $8 END, account_id, $1, phone, $7::jsonb,
         CASE WHEN account_id IS NULL THEN $11 ELSE $9 END, false
       FROM people WHERE without IS NULL
       RETURNING phone)
     SELECT count(*)::int AS people, count(phone)::int AS texts FROM told`,
    [
      ...bindOf(reach),
      eventPrefix,
      JSON.stringify(variables),
      ...[account.template, account.hash, phone.template, phone.hash],
    ],
  );
  return row as Pick<ReachCount, 'people' | 'texts'>;
}

/** How many messages a union has sent since. Held until the transaction ends, so that two at once count each other. */
export async function sentSince(tx: Tx, unionId: string, since: Date): Promise<number> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('union messages', 0))`);
  const [row] = await tx.query<{ sent: number }>(
    `SELECT count(*)::int AS sent FROM union_messages WHERE union_id = $1 AND state = 'sent' AND sent_at >= $2`,
    [unionId, since],
  );
  return row?.sent ?? 0;
}
