import { createHash } from 'node:crypto';
import { nextBlock, rowsByMinute, rowsOfBlock, unsealed } from '../../models/store/queries/auditBlocks.ts';
import { inBatches } from '../../models/store/sql/inBatches.ts';
import { anchorTally, readBlockAnchors, readTallies } from './anchors.ts';
import { readLeaves } from './leaves.ts';
import { blockHash } from './sealAudit.ts';

/**
 * `unanchored`: there are blocks and no anchors at all. `cut`: an anchored block is gone or another. `remade`: a block of which no
 * anchor knows, before the last that one does. `lost`: a minute of which fewer rows are left than were committed. `backlog`: rows
 * wait longer than two rounds of sealing.
 */
export type AuditFault =
  | { kind: 'changed' | 'missing' | 'added' | 'block'; block: string; row?: string }
  | { kind: 'unanchored' }
  | { kind: 'cut' | 'remade'; block: string }
  | { kind: 'lost'; minute: string; rows: number; left: number }
  | { kind: 'backlog'; rows: number; since: string };
export type AuditReport = { blocks: number; rows: number; unsealed: number; faults: AuditFault[] };

const twoRoundsMs = 10 * 60_000;

/** Reads every sealed row again, and the anchors outside the database, and names each part that is not as it was. */
export async function verifyAudit(now = new Date()): Promise<AuditReport> {
  const report: AuditReport = { blocks: 0, rows: 0, unsealed: 0, faults: [] };
  const anchors = await readBlockAnchors();
  const anchored = new Map((anchors ?? []).filter(({ hash }) => hash).map(({ block, hash }) => [block, hash]));
  const lastAnchored = Number(anchors?.at(-1)?.block ?? 0);
  let previousHash = '';
  for await (const [block] of inBatches(nextBlock, { after: '0' })) {
    const algorithm = block.hash.startsWith('sm3:') ? 'sm3' : 'sha256';
    const follows =
      block.previousHash === previousHash && block.hash === blockHash(algorithm, block.previousHash, block.leaves);
    if (!follows) report.faults.push({ kind: 'block', block: block.id });
    const anchor = anchored.get(block.id);
    if (anchor === block.hash) anchored.delete(block.id);
    else if (anchors && anchor === undefined && Number(block.id) < lastAnchored)
      report.faults.push({ kind: 'remade', block: block.id });
    report.faults.push(...(await faultsOf(block.id, block.leaves, algorithm)));
    report.blocks += 1;
    report.rows += block.rows;
    previousHash = block.hash;
  }
  if (!anchors && report.blocks) report.faults.push({ kind: 'unanchored' });
  report.faults.push(...[...anchored.keys()].map((block): AuditFault => ({ kind: 'cut', block })));
  report.faults.push(...(await lostRows()));
  const waiting = await unsealed();
  report.unsealed = waiting.rows;
  if (waiting.since && now.getTime() - waiting.since.getTime() > twoRoundsMs)
    report.faults.push({ kind: 'backlog', rows: waiting.rows, since: waiting.since.toISOString() });
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

/** Other machines keep their tallies to themselves, so there may be more rows than were tallied here, never fewer. */
async function lostRows(): Promise<AuditFault[]> {
  await anchorTally();
  const tallied = await readTallies();
  const first = [...tallied.keys()].sort()[0];
  if (!first) return [];
  const left = new Map((await rowsByMinute(`${first}:00Z`)).map(({ minute, rows }) => [minute, rows]));
  return [...tallied].flatMap(([minute, rows]): AuditFault[] =>
    (left.get(minute) ?? 0) < rows ? [{ kind: 'lost', minute, rows, left: left.get(minute) ?? 0 }] : [],
  );
}
