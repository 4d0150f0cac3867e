import type { Rows } from '../../models/rows.ts';
import { appendBytes } from '../../models/store/files/chunks.ts';
import { putFile } from '../../models/store/files/putFile.ts';
import { growFile } from '../../models/store/queries/files.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import { byteOrderMark, csvLine } from '../csv.ts';
import type { JudgedCase } from './judgeRound.ts';
import { roundResults } from './roundResult.ts';

const keptDays = 90;
const columns = ['办件编号', '工会', '结论', '原因', '怎样改正'];

/** Adds judged cases to the list of a dry run, in the batch's own transaction: whatever is killed, each case stands in it once. */
export async function listCases(tx: Tx, round: Rows['reviewRound'], judged: readonly JudgedCase[]): Promise<void> {
  const lines = judged.map(({ application, union, verdict, outcome }) =>
    csvLine([application.number, union.name, roundResults[outcome].zh, verdict?.reason, verdict?.fix]),
  );
  const list = await listOf(tx, round.id);
  if (list) {
    const bytes = Buffer.from(lines.join(''));
    await appendBytes(tx, list.id, bytes);
    await growFile(tx, list.id, bytes.length);
    return;
  }
  await putFile(tx, {
    name: `集中审核试运行 ${round.startedAt.slice(0, 10)}.csv`,
    bytes: Buffer.from([byteOrderMark, csvLine(columns), ...lines].join('')),
    unionId: round.unionId,
    ownerId: round.ownerId,
    record: { kind: 'reviewRound', id: round.id },
    expiresAt: new Date(Date.now() + keptDays * 86_400_000),
  });
}

export const listOf = (tx: Tx, roundId: string): Promise<Rows['file'] | undefined> =>
  tx.findOne('file', { recordKind: 'reviewRound', recordId: roundId });
