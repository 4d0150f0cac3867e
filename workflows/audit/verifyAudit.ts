import { createHash } from 'node:crypto';
import { countUnsealed, nextBlock, rowsOfBlock } from '../../models/store/queries/auditBlocks.ts';
import { inBatches } from '../../models/store/sql/inBatches.ts';
import { readLeaves } from './leaves.ts';
import { blockHash } from './sealAudit.ts';

export type AuditFault = { kind: 'changed' | 'missing' | 'added' | 'block'; block: string; row?: string };
export type AuditReport = { blocks: number; rows: number; unsealed: number; faults: AuditFault[] };

/** Reads every sealed row again and names each that was changed, taken out or put in, and each block that does not follow from the one before. */
export async function verifyAudit(): Promise<AuditReport> {
  const report: AuditReport = { blocks: 0, rows: 0, unsealed: 0, faults: [] };
  let previousHash = '';
  for await (const [block] of inBatches(nextBlock, { after: '0' })) {
    const algorithm = block.hash.startsWith('sm3:') ? 'sm3' : 'sha256';
    const follows =
      block.previousHash === previousHash && block.hash === blockHash(algorithm, block.previousHash, block.leaves);
    if (!follows) report.faults.push({ kind: 'block', block: block.id });
    report.faults.push(...(await faultsOf(block.id, block.leaves, algorithm)));
    report.blocks += 1;
    report.rows += block.rows;
    previousHash = block.hash;
  }
  report.unsealed = await countUnsealed();
  return report;
}

async function faultsOf(block: string, leaves: Buffer, algorithm: string): Promise<AuditFault[]> {
  const sealed = readLeaves(leaves);
  const faults: AuditFault[] = [];
  for (const { id, text } of await rowsOfBlock(block)) {
    const sealedHash = sealed.get(id);
    if (sealedHash === undefined) faults.push({ kind: 'added', block, row: id });
    else if (sealedHash !== createHash(algorithm).update(text).digest('hex'))
      faults.push({ kind: 'changed', block, row: id });
    sealed.delete(id);
  }
  return [...faults, ...[...sealed.keys()].map((row): AuditFault => ({ kind: 'missing', block, row }))];
}
