// The best hand-written SQL for a page of members: several that a good engineer would try; the bench takes the fastest.
import type { Client } from 'pg';
import type { Actor } from '../../models/store/actor.ts';
import { below } from '../../models/store/scopeGate.ts';
import { median } from '../support/quantiles.ts';

export type PageCase = {
  title: string;
  actor: Actor;
  filter: { state?: string; employmentType?: string };
  from: number;
};
export const pageSize = 25;

const columns =
  'm.id, m.number, m.name, m.state, m.ended_reason, m.union_id, m.employer_id, m.employer_name, m.document_type, m.document_number, m.phone, m.sex, ' +
  'm.employment_type, m.occupation, m.division_id, m.joined_on, m.ended_on, m.account_id, m.created_at, m.updated_at, m.version';
const subtree = 'SELECT id FROM unions WHERE path >= $1 AND path < $2';
const order = 'ORDER BY created_at DESC, id';

function shapes({ filter, from }: PageCase): string[] {
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
    `SELECT ${columns} FROM members m WHERE EXISTS (SELECT FROM unions u WHERE u.id = m.union_id AND u.path >= $1 AND u.path < $2 OFFSET 0)${and} ${page}`,
    `SELECT n.* FROM (${subtree}) u CROSS JOIN LATERAL (SELECT ${columns} FROM members m WHERE m.union_id = u.id${and} ${order} LIMIT ${pageSize + from}) n ${page}`,
  ];
}

/** The fastest shape and, where the total is worth counting exactly, the count beside it on a second connection. */
export async function bestByHand([one, two]: [Client, Client], page: PageCase): Promise<() => Promise<unknown>> {
  const range = below(page.actor.powers[0]?.path as string);
  const run = (client: Client, text: string, name: string) =>
    client.query({ text, name: `${name} ${page.title}`, values: range });
  const timed: { text: string; time: number; name: string }[] = [];
  for (const [index, text] of shapes(page).entries()) {
    const times: number[] = [];
    for (let call = 0; call < 7; call++) {
      const start = performance.now();
      await run(one, text, `page ${index}`);
      times.push(performance.now() - start);
    }
    timed.push({ text, time: median(times), name: `page ${index}` });
  }
  const [best] = timed.sort((a, b) => a.time - b.time) as [(typeof timed)[number]];
  const counting = `SELECT count(*) FROM (${(shapes(page)[0] as string).replace(columns, '1').replace(/ORDER BY.*/, 'LIMIT 10001')}) c`;
  const { rows } = await run(two, counting, 'count');
  // Who knows that the total is large does not count it for every page.
  const isLarge = Number(rows[0].count) > 10_000;
  return () => Promise.all([run(one, best.text, best.name), isLarge ? undefined : run(two, counting, 'count')]);
}
