import { config } from '../../config.ts';
import { nextCases, readCases } from '../../models/store/facts/reviewCases.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import { advanceRound, writeReview } from '../../models/store/writing/reviewWrites.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { today } from '../today.ts';
import { type JudgedCase, judgeCase } from './judgeCase.ts';
import { placeDocuments } from './placeDocuments.ts';
import { reviewReach } from './reviewReach.ts';
import { reviewRows } from './reviewRows.ts';
import { addToResult } from './roundResult.ts';

/**
 * The next cases of a round, in one transaction with the cursor: killed anywhere, none is lost and none decided twice.
 * @returns how many there were; 0 when the round is at its end.
 */
export async function reviewBatch(actor: Actor, roundId: string, path: string, limit: number): Promise<number> {
  const now = new Date();
  const day = today(now);
  return transact(actor, { action: 'reviewBatch' }, async (tx) => {
    const round = await tx.lock('reviewRound', roundId);
    if (round.state !== 'running') return 0;
    const stretch = { ...(await reviewReach(path, day)), cursor: round.cursor, upto: round.upto };
    const ids = await nextCases(tx, stretch, limit, !round.dryRun);
    if (!ids.length) return 0;
    const judged = await judge(tx, round, ids, day, now);
    if (!round.dryRun) {
      const writes = reviewRows(judged, { actor, roundId, now, today: day });
      await writeReview(tx, writes);
      if (writes.notices.length) tx.notify('notices');
    }
    const count = (outcome: JudgedCase['outcome']) => judged.filter((each) => each.outcome === outcome).length;
    await advanceRound(tx, roundId, {
      cursor: ids.at(-1) as string,
      done: ids.length,
      approved: count('approved'),
      rejected: count('rejected'),
      leftToInbox: count('leftToInbox'),
      result: addToResult(round, judged, now, day),
    });
    return ids.length;
  });
}

async function judge(tx: Tx, round: Row, ids: readonly string[], day: string, now: Date): Promise<JudgedCase[]> {
  const documentsOf = placeDocuments(day, now);
  const judged: JudgedCase[] = [];
  for (const found of await readCases(tx, ids, day, config.timezone)) {
    judged.push(judgeCase(found, await documentsOf(found.process, found.union.path), round.ownerId, day));
  }
  return judged;
}
