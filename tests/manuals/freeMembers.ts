import type { Rows } from '../../models/rows.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { query } from '../../models/store/sql/sql.ts';
import { withinSql } from '../../models/store/sql/unionPath.ts';

export type FreeMember = Rows['member'] & { phone: string };

/** Active members below the union of a region who have an account and nothing under way, each of another union. */
export async function freeMembers(divisionId: string): Promise<FreeMember[]> {
  const above = (await findOne('union', { divisionId, kind: 'aboveBase' })) as Rows['union'];
  const rows = await query<{ id: string }>(
    `SELECT DISTINCT ON (m.union_id) m.id FROM members m JOIN unions u ON u.id = m.union_id
     WHERE m.state = 'active' AND m.account_id IS NOT NULL AND ${withinSql('u.path', '$1')}
       AND NOT EXISTS (SELECT FROM applications a WHERE a.account_id = m.account_id) ORDER BY m.union_id, m.number`,
    [above.path],
  );
  const found = await find('member', { id: rows.map(({ id }) => id) }, { order: 'number' });
  const accounts = await find('account', { id: found.map(({ accountId }) => accountId as string) });
  const phones = new Map(accounts.map(({ id, phone }) => [id, phone]));
  return found.map((member) => ({ ...member, phone: phones.get(member.accountId as string) as string }));
}
