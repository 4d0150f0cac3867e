// Pages of the members list as the panel asks for them, against the best hand-written SQL for the same page.
import pg from 'pg';
import { list as listRows } from '../models/store/gates/read.ts';
import { compareWith } from './against/compare.ts';
import { pageRequest, pages } from './against/questions/list.ts';
import { bestByHand } from './list/handWritten.ts';
import { type BenchOptions, type Figure, milliseconds } from './support/figure.ts';
import { openMembers } from './support/membersAtScale.ts';
import { rowsTouched } from './support/plansOf.ts';
import { median, p95 } from './support/quantiles.ts';
import { refuseOtherAnswer } from './support/refuseOtherAnswer.ts';
import { timesOf } from './support/timesOf.ts';

const callsPerRound = 40;

export async function list({ rows, rounds, against }: BenchOptions): Promise<Figure[]> {
  if (against) return compareWith(against, 'list', 'milliseconds', { rows: rows ?? 200_000, rounds });
  return listAgainstHand(rows ?? 1_000_000, rounds);
}

async function listAgainstHand(rows: number, rounds: number): Promise<Figure[]> {
  const database = await openMembers(rows);
  const second = new pg.Client(database.url);
  await second.connect();
  const figures: Figure[] = [];
  try {
    for (const page of pages) {
      const actor = database[page.place];
      const ask = () => listRows(actor, 'member', pageRequest(page));
      const byHand = await bestByHand([database.client, second], actor, page);
      refuseOtherAnswer(page.title, (await ask()).rows, await byHand());
      const { ours, hand } = await timesOf({ ours: ask, hand: byHand }, callsPerRound * rounds);
      const touched = await rowsTouched(database.client, 'members', ask);
      figures.push({
        what: `${page.title}: p95 ÷ hand-written SQL`,
        measured: `${milliseconds(p95(ours))} (p50 ${milliseconds(median(ours))})`,
        floor: `${milliseconds(p95(hand))} (p50 ${milliseconds(median(hand))})`,
        value: p95(ours) / p95(hand),
        reach: { atMost: 1.3 },
      });
      figures.push({
        what: `${page.title}: share of the table read`,
        measured: `${touched.rows} rows${touched.seqScan ? ', SEQ SCAN' : ''}`,
        value: touched.seqScan ? 1 : touched.rows / rows,
        reach: { atMost: 0.2 },
      });
    }
  } finally {
    await second.end();
    await database.close();
  }
  return figures;
}
