import { createHash } from 'node:crypto';
import type { ResourceName } from '../../models/rows.ts';
import { readBytes } from '../../models/store/files/chunks.ts';
import { putFile } from '../../models/store/files/putFile.ts';
import { systemActor } from '../../models/store/gates/actor.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';

type Wanted = {
  name: string;
  unionId: string;
  record: { kind: ResourceName; id: string };
  /** Everything it is made of: when one of these changes it is made anew. */
  madeOf: readonly string[];
  make: () => Promise<Buffer>;
};

/** Long enough for whoever prints it; it is made again when somebody asks later. */
const keptDays = 30;

/** What is costly to make, made once: kept sealed, and served from there to whoever asks for the same. */
export async function keptFile({ record, madeOf, make, name, unionId }: Wanted): Promise<Buffer> {
  const hash = createHash('sha256').update(JSON.stringify(madeOf)).digest('base64url');
  const same = { recordKind: record.kind, recordId: record.id, madeOf: hash };
  const kept = await findOne('file', same);
  if (kept) return whole(kept.id);
  const bytes = await make();
  await transact(systemActor, { action: 'create' }, async (tx) => {
    await tx.lockName(`file ${record.id} ${hash}`);
    if (await tx.findOne('file', same)) return;
    const expiresAt = new Date(Date.now() + keptDays * 86_400_000);
    await putFile(tx, { name, bytes, unionId, ownerId: null, record, madeOf: hash, expiresAt });
  });
  return bytes;
}

async function whole(id: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of readBytes(id)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
