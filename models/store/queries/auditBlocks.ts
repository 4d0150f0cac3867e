// The SQL of sealing. A row's text is made by the database, the same on every machine and in every time zone.
import type { Distribution } from '../../descriptor/types.ts';
import { decryptField } from '../sql/crypto.ts';
import type { Row } from '../sql/rows.ts';
import { query } from '../sql/sql.ts';
import type { Tx } from '../writing/transaction.ts';

/** @public Read from every file that owns tables by the law of distribution. */
export const distribution: Record<string, Distribution> = { audit_blocks: 'local' };

/** What a block's leaf is the hash of. */
export type AuditText = { id: string; text: string };
type StoredText = AuditText & { sealed: string[] | null };
export type AuditBlock = { id: string; previousHash: string; hash: string; rows: number; leaves: Buffer };

/** What was changed, or that it is sealed. */
const change = (column: string) => `CASE jsonb_typeof(${column}) WHEN 'string' THEN '"sealed"' ELSE ${column} END`;
const [before, after, further] = ['before', 'after', 'further'].map(change);
/** Rows with one record read as they did before there were further ones; those from before changes were sealed, as they did then. */
const text = `(jsonb_build_array(id, extract(epoch FROM created_at), actor_id, actor, action, resource, record_id, union_id, subject_id,
  document_hash, ${before}, ${after}, reason, host(ip), request_id)
  || CASE WHEN further IS NULL AND involved IS NULL THEN '[]' ELSE jsonb_build_array(${further}, involved) END)::text AS text,
  (SELECT array_agg(v #>> '{}' ORDER BY n) FROM unnest(ARRAY[before, after, further]) WITH ORDINALITY AS c(v, n)
   WHERE jsonb_typeof(v) = 'string') AS sealed`;

/** The clear text is hashed, so that a row may be sealed anew by another key. */
const inClear = (rows: readonly StoredText[]): AuditText[] =>
  rows.map(({ id, text: shown, sealed }) => ({
    id,
    text: sealed ? `${shown}${JSON.stringify(sealed.map(opened))}` : shown,
  }));

/** What does not open is not what was sealed; as it stands it has another hash. */
function opened(sealed: string): string {
  try {
    return decryptField(sealed);
  } catch {
    return sealed;
  }
}

/** One process seals at a time; the others do not wait. */
export async function takeSealTurn(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ taken: boolean }>(
    "SELECT pg_try_advisory_xact_lock(hashtext('huiji audit seal')) AS taken",
  );
  return row?.taken === true;
}

export const unsealedRows = async (tx: Tx, limit: number): Promise<AuditText[]> =>
  inClear(
    await tx.query<StoredText>(`SELECT id, ${text} FROM audit WHERE block_id IS NULL ORDER BY id LIMIT $1`, [limit]),
  );

export async function lastBlockHash(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ hash: string }>('SELECT hash FROM audit_blocks ORDER BY id DESC LIMIT 1');
  return row?.hash ?? '';
}

export async function keepBlock(tx: Tx, block: Omit<AuditBlock, 'id'>, ids: readonly string[]): Promise<string> {
  const [kept] = await tx.query<Row>(
    'INSERT INTO audit_blocks (previous_hash, hash, rows, leaves) VALUES ($1, $2, $3, $4) RETURNING id',
    [block.previousHash, block.hash, block.rows, block.leaves],
  );
  await tx.query('UPDATE audit SET block_id = $1 WHERE id = ANY($2)', [kept?.id, ids]);
  return String(kept?.id);
}

/** One at a time: a block is large. */
export const nextBlock = (after: string): Promise<AuditBlock[]> =>
  query<AuditBlock>(
    'SELECT id, previous_hash AS "previousHash", hash, rows, leaves FROM audit_blocks WHERE id > $1 ORDER BY id LIMIT 1',
    [after],
  );

export const rowsOfBlock = async (id: string): Promise<AuditText[]> =>
  inClear(await query<StoredText>(`SELECT id, ${text} FROM audit WHERE block_id = $1 ORDER BY id`, [id]));

export type Unsealed = { rows: number /** Since when the oldest waits. */; since: Date | null };

export async function unsealed(): Promise<Unsealed> {
  const [row] = await query<{ rows: string; since: Date | null }>(
    'SELECT count(*) AS rows, min(created_at) AS since FROM audit WHERE block_id IS NULL',
  );
  return { rows: Number(row?.rows), since: row?.since ?? null };
}

/** Blocks after one, the oldest first, without their leaves. */
export const blocksAfter = (id: string): Promise<Omit<AuditBlock, 'leaves'>[]> =>
  query('SELECT id, previous_hash AS "previousHash", hash, rows FROM audit_blocks WHERE id > $1 ORDER BY id', [id]);

export async function findBlock(id: string): Promise<Pick<AuditBlock, 'hash'> | undefined> {
  const [row] = await query<{ hash: string }>('SELECT hash FROM audit_blocks WHERE id = $1', [id]);
  return row;
}

/** Rows per minute, by the time they say. */
export const rowsByMinute = (from: string): Promise<{ minute: string; rows: number }[]> =>
  query(
    `SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') AS minute, count(*)::int AS rows
     FROM audit WHERE created_at >= $1::timestamptz GROUP BY 1`,
    [from],
  );

export async function databaseName(): Promise<string> {
  const [row] = await query<{ name: string }>('SELECT current_database() AS name');
  return row?.name ?? '';
}
