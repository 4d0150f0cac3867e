import { AppError } from '../../errors.ts';
import { findRuleBody } from '../../models/store/queries/ruleBodies.ts';
import { find } from '../../models/store/sql/find.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { replay } from '../../rules/engine/replay.ts';
import type { WrittenDocument } from '../../rules/engine/words.ts';
import { factCatalogue } from '../../rules/facts/catalogue.ts';

const most = 100;

export type Replayed = {
  verdicts: number /** A sentence for each that did not come out as it was stored. */;
  faults: string[];
};

/** Judges the oldest and the newest stored decisions once more, from their facts and the rules they were reached by. */
export async function replayDecisions(): Promise<Replayed> {
  const rows = [
    ...(await find('decision', {}, { order: 'createdAt', limit: most })),
    ...(await find('decision', {}, { order: '-createdAt', limit: most })),
  ];
  const decisions = [...new Map(rows.map((row) => [row.id, row])).values()];
  const replayed: Replayed = { verdicts: 0, faults: [] };
  for (const { createdAt, verdicts } of decisions)
    for (const verdict of verdicts as Verdict[]) {
      const fault = await faultOf(verdict);
      if (fault) replayed.faults.push(`${createdAt} ${verdict.decision}：${fault}`);
      else replayed.verdicts += 1;
    }
  return replayed;
}

async function faultOf(verdict: Verdict): Promise<string | undefined> {
  const kept = await findRuleBody(verdict.version);
  if (kept?.kind !== 'decision') return '当时的规则不在了';
  try {
    replay(verdict, kept.body as WrittenDocument<'decision'>, factCatalogue);
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.text.zh;
    throw error;
  }
}
