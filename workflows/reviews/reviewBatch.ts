import type { Actor } from '../../models/store/gates/actor.ts';
import { nextCases } from '../../models/store/queries/reviewCases.ts';
import { advanceRound } from '../../models/store/queries/reviewRounds.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { rulebook } from '../documents/rulebook.ts';
import { today } from '../today.ts';
import { carryOutRound } from './carryOutRound.ts';
import { type JudgedCase, judgeRound } from './judgeRound.ts';
import { listCases } from './listCases.ts';
import { reviewReach } from './reviewReach.ts';
import { addToResult } from './roundResult.ts';

/**
 * The next cases of a round, in one transaction with the cursor: killed anywhere, none is lost and none decided twice.
 * @returns how many there were; 0 when the round is at its end.
 */
export async function reviewBatch(actor: Actor, roundId: string, path: string, limit: number): Promise<number> {
  const now = new Date();
  const day = today(now);
  const book = await rulebook();
  return transact(actor, { action: 'reviewBatch' }, async (tx) => {
    const round = await tx.lock('reviewRound', roundId);
    if (round.state !== 'running') return 0;
    const stretch = { ...reviewReach(book, path, day), cursor: round.cursor, upto: round.upto };
    const ids = await nextCases(tx, stretch, limit, !round.dryRun);
    if (!ids.length) return 0;
    const applications = await tx.find('application', { id: ids }, { order: 'id', lock: !round.dryRun });
    const judged = await judgeRound(tx, book, applications, round.ownerId);
    if (round.dryRun) await listCases(tx, round, judged);
    else await carryOutRound(tx, judged, roundId);
    const count = (outcome: JudgedCase['outcome']) => judged.filter((each) => each.outcome === outcome).length;
    await advanceRound(tx, roundId, {
      cursor: ids.at(-1) as string,
      done: ids.length,
      approved: count('approved'),
      rejected: count('rejected'),
      leftToInbox: count('leftToInbox'),
      result: addToResult(round, judged, now),
    });
    return ids.length;
  });
}
