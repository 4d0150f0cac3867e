// The content of files: sealed chunks, each bound to its file and its place in it, never read with the row.
import type { Distribution } from '../../descriptor/types.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from '../writing/transaction.ts';
import { openBytes, type Sealed, sealBytes, sealedByNow } from './sealBytes.ts';

/** @public */
export const distribution: Record<string, Distribution> = { file_chunks: 'local' };

/** Bytes in a chunk: what a reader holds at a time. */
const chunkBytes = 1 << 20;
type Chunk = Sealed & { fileId: string; number: number };

const place = ({ fileId, number }: Pick<Chunk, 'fileId' | 'number'>) => `${fileId} ${number}`;

/** Adds to the end of a file's content, in the transaction of what it tells. */
export async function appendBytes(tx: Tx, fileId: string, bytes: Buffer): Promise<void> {
  const [last] = await tx.query<{ number: number }>(
    'SELECT coalesce(max(number), 0)::int AS number FROM file_chunks WHERE file_id = $1',
    [fileId],
  );
  let number = last?.number ?? 0;
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    number += 1;
    const { sealedBy, sealed } = sealBytes(bytes.subarray(from, from + chunkBytes), place({ fileId, number }));
    await tx.query('INSERT INTO file_chunks (file_id, number, sealed_by, sealed) VALUES ($1, $2, $3, $4)', [
      ...[fileId, number, sealedBy, sealed],
    ]);
  }
}

/** The content, a chunk at a time. */
export async function* readBytes(fileId: string): AsyncGenerator<Buffer> {
  for (let after = 0; ; after += 1) {
    const [chunk] = await query<Chunk>(
      `SELECT file_id AS "fileId", number, sealed_by AS "sealedBy", sealed FROM file_chunks
       WHERE file_id = $1 AND number > $2 ORDER BY number LIMIT 1`,
      [fileId, after],
    );
    if (!chunk) return;
    yield openBytes(chunk, place(chunk));
  }
}

/** Whether a chunk sealed so opens. */
export async function opensChunk(sealedBy: string): Promise<boolean> {
  const [chunk] = await query<Chunk>(
    `SELECT file_id AS "fileId", number, sealed_by AS "sealedBy", sealed FROM file_chunks WHERE sealed_by = $1 LIMIT 1`,
    [sealedBy],
  );
  try {
    return chunk !== undefined && openBytes(chunk, place(chunk)).length > 0;
  } catch {
    return false;
  }
}

const resealedAtATime = 8;

/** Seals anew what an older key or the other profile sealed. @returns how many chunks. */
export async function resealChunks(signal?: AbortSignal): Promise<number> {
  let resealed = 0;
  while (!signal?.aborted) {
    const stale = await query<Chunk>(
      `SELECT file_id AS "fileId", number, sealed_by AS "sealedBy", sealed FROM file_chunks
       WHERE sealed_by <> $1 ORDER BY file_id, number LIMIT ${resealedAtATime}`,
      [sealedByNow()],
    );
    if (!stale.length) break;
    for (const chunk of stale) {
      const fresh = sealBytes(openBytes(chunk, place(chunk)), place(chunk));
      const done = await query(
        `UPDATE file_chunks SET sealed_by = $3, sealed = $4 WHERE file_id = $1 AND number = $2 AND sealed_by = $5 RETURNING 1`,
        [chunk.fileId, chunk.number, fresh.sealedBy, fresh.sealed, chunk.sealedBy],
      );
      resealed += done.length;
    }
  }
  return resealed;
}
