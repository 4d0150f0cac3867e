import { createHash } from 'node:crypto';
import type { AuditText } from '../../models/store/queries/auditBlocks.ts';

// What a block keeps of each row: 16 bytes of id, 32 bytes of hash. With the id a missing row can be named.
const idBytes = 16;
const leafBytes = idBytes + 32;

export function leavesOf(rows: readonly AuditText[], algorithm: string): Buffer {
  return Buffer.concat(
    rows.flatMap(({ id, text }) => [
      Buffer.from(id.replaceAll('-', ''), 'hex'),
      createHash(algorithm).update(text).digest(),
    ]),
  );
}

/** Row id → hash, in hex. */
export function readLeaves(leaves: Buffer): Map<string, string> {
  const hashes = new Map<string, string>();
  for (let at = 0; at < leaves.length; at += leafBytes) {
    const id = leaves.toString('hex', at, at + idBytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    hashes.set(id, leaves.toString('hex', at + idBytes, at + leafBytes));
  }
  return hashes;
}
