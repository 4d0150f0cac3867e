import { Conflict } from '../../errors.ts';
import { logger } from '../../logger.ts';
import { jobActor } from '../../models/store/gates/actor.ts';
import {
  blocksAfter,
  findBlock,
  keepBlock,
  lastBlockHash,
  takeSealTurn,
  unsealedRows,
} from '../../models/store/queries/auditBlocks.ts';
import { digestName, keyedDigest } from '../../models/store/sql/crypto.ts';
import { type Tx, transact } from '../../models/store/writing/transaction.ts';
import { anchorBlock, anchorTally, type BlockAnchor, readBlockAnchors } from './anchors.ts';
import { leavesOf } from './leaves.ts';
import { sendAnchors } from './sendAnchors.ts';

const mostRows = 5_000;

/**
 * Seals what is not yet sealed, in blocks that each hash the one before under a key the database does not know, and anchors each
 * block outside the database. Writers never wait for this. @throws Conflict when the chain is not the one that was anchored:
 * nothing is sealed upon it
 */
export async function sealAudit(signal?: AbortSignal): Promise<{ blocks: number; rows: number }> {
  const sealed = { blocks: 0, rows: 0 };
  await anchorTally();
  while (!signal?.aborted) {
    const rows = await transact(jobActor('seal'), { action: 'sealAudit' }, sealBlock);
    if (!rows) break;
    sealed.blocks += 1;
    sealed.rows += rows;
  }
  await anchorNewBlocks();
  await sendAnchors();
  return sealed;
}

/** @returns how many rows, 0 when there is nothing to do or somebody else does it. */
async function sealBlock(tx: Tx): Promise<number> {
  if (!(await takeSealTurn(tx))) return 0;
  await assertAnchored();
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
}

/** 'sha256:…' or 'sm3:…', so that blocks of both profiles verify in one chain. */
export const blockHash = (algorithm: string, previousHash: string, leaves: Buffer): string =>
  `${algorithm}:${keyedDigest(algorithm, [previousHash, leaves])}`;

/** The chain that is to be continued holds the block that was anchored last; the first of all continues nothing. */
async function assertAnchored(): Promise<void> {
  const last = (await readBlockAnchors())?.at(-1);
  if (!last && !(await blocksAfter('0')).length) return anchorBlock(beginning);
  if (last && (last.block === beginning.block || (await findBlock(last.block))?.hash === last.hash)) return;
  logger.error({ block: last?.block }, 'the audit is not the one that was anchored; nothing more is sealed');
  throw new Conflict(
    'audit-broken',
    '审计与数据库之外的锚点不一致，已停止封存：请运行 npm run audit:verify 查看，并保留现场',
    'The audit differs from its anchors outside the database; nothing more is sealed: run npm run audit:verify and keep everything as it is',
  );
}

/** Anchored before the first block, so that a chain without anchors is known for one that lost them. */
const beginning: BlockAnchor = { block: '0', previousHash: '', hash: '', rows: 0, at: '' };

/** Blocks are anchored once they are committed; what a crash has left between is anchored the next time. */
export async function anchorNewBlocks(): Promise<void> {
  const last = (await readBlockAnchors())?.at(-1);
  let previousHash = last?.hash ?? '';
  for (const { id, ...block } of await blocksAfter(last?.block ?? '0')) {
    if (block.previousHash !== previousHash) return;
    const anchor: BlockAnchor = { block: id, ...block, at: new Date().toISOString() };
    await anchorBlock(anchor);
    previousHash = block.hash;
  }
}
