import { Unavailable } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { nextCases, readCases } from '../../models/store/queries/reviewCases.ts';
import { advanceRound } from '../../models/store/queries/reviewRounds.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { type Rulebook, rulebook } from '../documents/rulebook.ts';
import { gatherCases } from '../facts/gatherCases.ts';
import { type ProcessAt, processAt } from '../processes/processAt.ts';
import { today } from '../today.ts';
import { decideCases } from './decideCases.ts';
import { type JudgedCase, judgeCase, questionOf } from './judgeCase.ts';
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
    const judged = await judge(tx, round, ids, book, now);
    if (round.dryRun) await listCases(tx, round, judged);
    else await decideCases(tx, judged, { actor, roundId, now, today: day });
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

async function judge(
  tx: Tx,
  round: Rows['reviewRound'],
  ids: readonly string[],
  book: Rulebook,
  now: Date,
): Promise<JudgedCase[]> {
  const cachedProcesses = new Map<string, ProcessAt | undefined>();
  const cases = (await readCases(tx, ids)).map((found) => {
    const name = `${found.process} ${found.union.path}`;
    if (!cachedProcesses.has(name))
      cachedProcesses.set(name, wholeProcess(book.at(found.union.path, now), found.process));
    return { found, process: cachedProcesses.get(name) };
  });
  const questions = cases.flatMap(({ found, process }) => questionOf(found, process) ?? []);
  const gathered = await gatherCases(questions, today(now), tx);
  const ofCase = new Map(questions.map(({ applicationId }, index) => [applicationId, gathered[index]]));
  return cases.map(({ found, process }) => judgeCase(found, process, ofCase.get(found.id), round.ownerId));
}

/** Undefined where a document is missing that the review needs: a person decides then. */
function wholeProcess(rules: PlaceRules, key: string): ProcessAt | undefined {
  try {
    const process = processAt(rules, key);
    void [process.review, process.precheck, process.agreement, process.notice('approved'), process.notice('rejected')];
    return process;
  } catch (error) {
    if (error instanceof Unavailable) return undefined;
    throw error;
  }
}
