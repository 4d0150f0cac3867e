import { Forbidden, NotFound } from '../../errors.ts';
import type { ResourceName, Rows } from '../../models/rows.ts';
import { readBytes } from '../../models/store/files/chunks.ts';
import { type FileType, mediaOf } from '../../models/store/files/fileTypes.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { readRecord } from '../audit/readRecord.ts';

export type ReadFile = { id: string; name: string; size: number; media: string; content: AsyncIterable<Buffer> };

/**
 * A file and its content, for its owner, for who may see the record it hangs on, and, where it hangs on none, for who may see
 * it by its union. `as: 'self'`: a member, who sees his own records only. @throws NotFound for everybody else
 */
export async function readFile(actor: Actor, id: string, { as }: { as?: 'self' } = {}): Promise<ReadFile> {
  const file = await findOne('file', { id }).catch(() => undefined);
  if (!file || isOver(file))
    throw new NotFound('没有这个文件，或它已过保留期', 'There is no such file, or its time is over');
  if (!actor.accountId || file.ownerId !== actor.accountId) await assertSeen(actor, file, as);
  const { name, size, type } = file;
  return { id, name, size, media: mediaOf(type as FileType), content: readBytes(id) };
}

const isOver = ({ expiresAt }: Rows['file']) => expiresAt !== null && Date.parse(expiresAt) < Date.now();

async function assertSeen(actor: Actor, file: Rows['file'], as: 'self' | undefined): Promise<void> {
  // What hangs on nothing yet is for the one who sent it in.
  if (!file.recordId && !file.unionId && actor.kind === 'person') throw new NotFound();
  const [name, id] = file.recordId ? [file.recordKind as ResourceName, file.recordId] : (['file', file.id] as const);
  const seen = as ? get(actor, name, id, { as }) : readRecord(actor, name, id);
  await seen.catch((error) => {
    throw error instanceof Forbidden ? new NotFound() : error;
  });
}
