import type { CopiedRecord } from '../../contract/personalCopy.ts';
import { readBytes } from '../../models/store/files/chunks.ts';
import { type FileType, mediaOf } from '../../models/store/files/fileTypes.ts';

/** So many bytes of files go into one copy; what is beyond them is opened at the case that it hangs on. */
const mostBytes = 20 * 1024 * 1024;

/** The records of files with what is in them, one after the other, the newest first, as far as the copy has room. */
export async function withContents(files: readonly CopiedRecord[]): Promise<CopiedRecord[]> {
  const packed: CopiedRecord[] = [];
  let room = mostBytes;
  for (const record of files) {
    const { id, name, size, type } = record.values as { id: string; name: string; size: number; type: FileType };
    const hasRoom = size <= room;
    if (hasRoom) room -= size;
    packed.push(hasRoom ? { ...record, content: { name, media: mediaOf(type), base64: await base64Of(id) } } : record);
  }
  return packed;
}

async function base64Of(id: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of readBytes(id)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('base64');
}
