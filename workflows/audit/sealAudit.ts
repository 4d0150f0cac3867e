import { logger } from '../../logger.ts';
import { jobActor } from '../../models/store/gates/actor.ts';
import { keepBlock, lastBlockHash, takeSealTurn, unsealedRows } from '../../models/store/queries/auditBlocks.ts';
import { digestName, keyedDigest } from '../../models/store/sql/crypto.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { leavesOf } from './leaves.ts';

const mostRows = 5_000;

/**
 * Seals what is not yet sealed, in blocks that each hash the one before under a key the database does not know.
 * Writers never wait for this. Every hash also goes to the log, where who can change the database may not reach.
 */
export async function sealAudit(signal?: AbortSignal): Promise<{ blocks: number; rows: number }> {
  const sealed = { blocks: 0, rows: 0 };
  while (!signal?.aborted) {
    const rows = await transact(jobActor('审计封存'), { action: 'sealAudit' }, async (tx) => {
      if (!(await takeSealTurn(tx))) return 0;
      const found = await unsealedRows(tx, mostRows);
      if (!found.length) return 0;
      const algorithm = digestName();
      const leaves = leavesOf(found, algorithm);
      const previousHash = await lastBlockHash(tx);
      const hash = blockHash(algorithm, previousHash, leaves);
      const id = await keepBlock(
        tx,
        { previousHash, hash, rows: found.length, leaves },
        found.map((row) => row.id),
      );
      logger.info({ block: id, rows: found.length, hash }, 'audit block sealed');
      return found.length;
    });
    if (!rows) break;
    sealed.blocks += 1;
    sealed.rows += rows;
  }
  return sealed;
}

/** 'sha256:…' or 'sm3:…', so that blocks of both profiles verify in one chain. */
export const blockHash = (algorithm: string, previousHash: string, leaves: Buffer): string =>
  `${algorithm}:${keyedDigest(algorithm, [previousHash, leaves])}`;
