// The best hand-written SQL for a page of members: several that a good engineer would try; the bench takes the fastest.
import type { Client } from 'pg';
import type { Actor } from '../../models/store/gates/actor.ts';
import { maskDocumentNumber, maskPhone } from '../../models/store/gates/maskIdentity.ts';
import { decryptField } from '../../models/store/sql/crypto.ts';
import { withinSql } from '../../models/store/sql/unionPath.ts';
import { type PageQuestion, pageSize } from '../against/questions/list.ts';
import { median } from '../support/quantiles.ts';

type PersonRow = { id: string; document_number: string | null; phone: string | null };

const columns =
  'm.id, m.number, m.name, m.state, m.ended_reason, m.union_id, m.employer_id, m.employer_name, m.document_type, m.document_number, m.phone, m.sex, ' +
  'm.employment_type, m.occupation, m.division_id, m.joined_on, m.ended_on, m.account_id, m.created_at, m.updated_at, m.version';
const subtree = `SELECT id FROM unions WHERE ${withinSql('path', '$1')}`;
const order = 'ORDER BY created_at DESC, id';

function shapes({ filter, from }: PageQuestion): string[] {
  const and = [
    filter.state && `m.state = '${filter.state}'`,
    filter.employmentType && `m.employment_type = '${filter.employmentType}'`,
  ]
    .filter(Boolean)
    .map((term) => ` AND ${term}`)
    .join('');
  const page = `${order} LIMIT ${pageSize} OFFSET ${from}`;
  return [
    `SELECT ${columns} FROM members m WHERE m.union_id IN (${subtree})${and} ${page}`,
    `SELECT ${columns} FROM members m WHERE m.union_id = ANY(ARRAY(${subtree}))${and} ${page}`,
    `SELECT ${columns} FROM members m WHERE EXISTS (SELECT FROM unions u WHERE u.id = m.union_id AND ${withinSql('u.path', '$1')} OFFSET 0)${and} ${page}`,
    `SELECT n.* FROM (${subtree}) u CROSS JOIN LATERAL (SELECT ${columns} FROM members m WHERE m.union_id = u.id${and} ${order} LIMIT ${pageSize + from}) n ${page}`,
  ];
}

/** The fastest shape and, where the total is worth counting exactly, the count beside it on a second connection. */
export async function bestByHand(
  [one, two]: [Client, Client],
  actor: Actor,
  page: PageQuestion,
): Promise<() => Promise<PersonRow[]>> {
  const top = [actor.powers[0]?.path];
  const timed: { text: string; time: number }[] = [];
  for (const text of shapes(page)) {
    const times: number[] = [];
    for (let call = 0; call < 9; call++) {
      const start = performance.now();
      await one.query(text, top);
      times.push(performance.now() - start);
    }
    timed.push({ text, time: median(times) });
  }
  const best = timed.sort((a, b) => a.time - b.time)[0]?.text as string;
  const counting = `SELECT count(*) FROM (${(shapes(page)[0] as string).replace(columns, '1').replace(/ORDER BY.*/, 'LIMIT 10001')}) c`;
  const { rows } = await two.query(counting, top);
  // Who knows that the total is large does not count it for every page.
  const isLarge = Number(rows[0].count) > 10_000;
  return async () => {
    const [{ rows }] = await Promise.all([
      one.query<PersonRow>(best, top),
      isLarge ? undefined : two.query(counting, top),
    ]);
    return rows.map(openRow);
  };
}

/** What the page shows of the sealed numbers, by hand too. */
const openRow = (row: PersonRow): PersonRow => ({
  ...row,
  document_number: row.document_number && maskDocumentNumber(decryptField(row.document_number)),
  phone: row.phone && maskPhone(decryptField(row.phone)),
});
