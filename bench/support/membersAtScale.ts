// A database with many members, made once by the bulk seeds and kept, with a province and a district to look at it from.

import type { Actor } from '../../models/store/gates/actor.ts';
import { withinSql } from '../../models/store/sql/unionPath.ts';
import { bulkMembers } from '../../seeds/bulk/bulkMembers.ts';
import { type BenchDatabase, openBenchDatabase } from './benchDatabase.ts';

export type MembersAtScale = BenchDatabase & { rows: number; province: Actor; district: Actor };

export async function openMembers(rows: number): Promise<MembersAtScale> {
  const database = await openBenchDatabase(`bench_members_${rows}`);
  const { rows: counted } = await database.client.query('SELECT count(*)::int AS n FROM members');
  if (counted[0].n < rows) {
    await bulkMembers({ rows: rows - counted[0].n });
    await database.client.query('CHECKPOINT');
  }
  return { ...database, rows, province: await adminOf(database, 2), district: await adminOf(database, 6) };
}

/** An administrator of the union of that level (length of its division's code) with the most members below it. */
async function adminOf({ client }: BenchDatabase, codeLength: number): Promise<Actor> {
  const { rows } = await client.query(
    `SELECT top.id, top.path, sum(low.member_count) AS members FROM unions top
     JOIN unions low ON ${withinSql('low.path', 'top.path')}
     WHERE length(top.division_id) = $1 AND top.kind = 'aboveBase' GROUP BY top.id ORDER BY members DESC, top.id LIMIT 1`,
    [codeLength],
  );
  const { id, path } = rows[0];
  return { kind: 'person', accountId: null, label: '测量', powers: [{ role: 'unionAdmin', unionId: id, path }] };
}
