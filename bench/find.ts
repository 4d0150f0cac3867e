// Members by part of a name, in scope, as the panel's search box asks for them.

import type { Actor } from '../models/store/gates/actor.ts';
import { list } from '../models/store/gates/read.ts';
import { piecesOf } from '../models/store/sql/grams.ts';
import { withinSql } from '../models/store/sql/unionPath.ts';
import { compareWith } from './against/compare.ts';
import { words } from './against/questions/find.ts';
import { type BenchOptions, type Figure, milliseconds } from './support/figure.ts';
import { openMembers } from './support/membersAtScale.ts';
import { rowsTouched } from './support/plansOf.ts';
import { p95 } from './support/quantiles.ts';
import { refuseOtherAnswer } from './support/refuseOtherAnswer.ts';
import { timesOf } from './support/timesOf.ts';

const callsPerRound = 20;

export async function find({ rows, rounds, against }: BenchOptions): Promise<Figure[]> {
  if (against) return compareWith(against, 'find', 'milliseconds', { rows: rows ?? 200_000, rounds });
  return findAgainstHand(rows ?? 1_000_000, rounds);
}

async function findAgainstHand(rows: number, rounds: number): Promise<Figure[]> {
  const database = await openMembers(rows);
  const figures: Figure[] = [];
  try {
    const admins: [string, Actor][] = [
      ['province', database.province],
      ['district', database.district],
    ];
    for (const [place, actor] of admins) {
      for (const [kind, q] of words) {
        const ask = () => list(actor, 'member', { filter: { q }, range: [0, 24] });
        const byHand = () =>
          database.client.query({
            name: `${place} ${kind}`,
            text: `SELECT m.* FROM members m WHERE m.grams @> $2::text[] AND m.name LIKE $3 AND m.union_id IN (SELECT id FROM unions WHERE ${withinSql('path', '$1')})
                   ORDER BY created_at DESC, id LIMIT 25`,
            values: [actor.powers[0]?.path, piecesOf(q), `%${q}%`],
          });
        refuseOtherAnswer(`${place}, ${q}`, (await ask()).rows, (await byHand()).rows);
        const { ours, hand } = await timesOf({ ours: ask, hand: byHand }, callsPerRound * rounds, 3);
        const touched = await rowsTouched(database.client, 'members', ask);
        const seq = touched.seqScan ? ', SEQ SCAN' : '';
        figures.push({
          what: `${place}, ${kind} “${q}”: p95 (${touched.rows} rows read${seq})`,
          measured: milliseconds(p95(ours)),
          floor: milliseconds(p95(hand)),
          value: p95(ours),
          reach: { atMost: 30 },
        });
      }
    }
  } finally {
    await database.close();
  }
  return figures;
}
