// Members of whom something is wrong or missing, within the reader's scope. Each condition is answered by an index of what it
// looks up: accounts by their key, notices by account, namesakes by name.
import { getResource } from '../../descriptor/registry.ts';
import { statesIn } from '../../descriptor/states.ts';
import type { Actor } from '../gates/actor.ts';
import { conditions } from '../gates/read.ts';
import { scopeFor } from '../gates/scopeGate.ts';
import { inStates } from '../sql/inStates.ts';
import { whereSql } from '../sql/selectSql.ts';
import { modelOf } from '../sql/sequelizeModels.ts';
import { query } from '../sql/sql.ts';

/** `$1`: today. */
const flaws = {
  noEmployer: `"member".employer_id IS NULL AND coalesce("member".employer_name, '') = ''`,
  deadPhone: `("member".phone_hash IS NULL OR EXISTS (SELECT 1 FROM notices n WHERE n.account_id = "member".account_id
    AND n.channel = 'sms' AND ${inStates('notice', 'failed', 'n')} AND n.recipient_hash = "member".phone_hash))`,
  expiredDocument: `EXISTS (SELECT 1 FROM accounts a WHERE a.id = "member".account_id AND a.document_expires_on < $1::date)`,
  double: `EXISTS (SELECT 1 FROM members other WHERE other.name = "member".name AND other.birth_date = "member".birth_date
    AND other.id <> "member".id AND other.state = ANY ($2) AND other.document_number_hash <> "member".document_number_hash)`,
} as const;
export type FlawName = keyof typeof flaws;

export async function flawedMembers(
  actor: Actor,
  flaw: FlawName,
  { today, most }: { today: string; most: number },
): Promise<{ ids: string[]; total: number }> {
  const member = getResource('member');
  const live = statesIn('member', 'live');
  const where = whereSql(modelOf(member), conditions(member, await scopeFor(actor, member, 'list'), { state: live }));
  const rows = await query<{ id: string; total: number }>(
    `SELECT "member".id, (count(*) OVER ())::int AS total FROM members AS "member" WHERE ${where} AND ${flaws[flaw]}
     AND ($1::date IS NOT NULL AND $2::text[] IS NOT NULL) ORDER BY "member".created_at DESC, "member".id LIMIT $3`,
    [today, live, most],
    { replica: true },
  );
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}
