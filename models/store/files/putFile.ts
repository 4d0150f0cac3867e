import { AppError, Invalid } from '../../../errors.ts';
import type { ResourceName } from '../../rows.ts';
import type { Created } from '../../writtenRow.ts';
import type { Tx } from '../writing/transaction.ts';
import { appendBytes } from './chunks.ts';
import { cleanName } from './fileName.ts';
import { type FileType, fileTypes, isArchive, isHeic, typeOf } from './fileTypes.ts';
import { wholePicture } from './wholePicture.ts';

export type NewFile = {
  name: string;
  bytes: Buffer;
  /** Who may see it besides its owner: the union, and who may see the record. */
  unionId: string | null;
  ownerId: string | null;
  record?: { kind: ResourceName; id: string };
  expiresAt?: Date;
  /** For what is made once of something: the same for the same record is refused by the database. */
  madeOf?: string;
  /** In bytes. */
  most?: number;
};

/**
 * Keeps a file, sealed; of a picture nothing but the picture. @throws AppError 413 when it is too large, 415 when what it holds is of
 * no type that is taken, broken off or another file as well, Invalid when it is empty
 */
export async function putFile(tx: Tx, { bytes: given, most, ...about }: NewFile): Promise<Created<'file'>> {
  if (!given.length) throw new Invalid([{ path: 'file', message: '文件是空的', messageEn: 'The file is empty' }]);
  if (most !== undefined && given.length > most) throw tooLarge(given.length, most);
  const { name, type } = typed(about.name, given);
  const bytes = alone(type, given);
  const row = tx.create('file', {
    ...{ name, type, size: bytes.length, unionId: about.unionId, ownerId: about.ownerId },
    recordKind: about.record?.kind ?? null,
    recordId: about.record?.id ?? null,
    madeOf: about.madeOf ?? null,
    expiresAt: about.expiresAt?.toISOString() ?? null,
  });
  await appendBytes(tx, row.id, bytes);
  return row;
}

/** Its name ends as what it holds; a photograph may be called by the other kind of picture. */
function typed(given: string, bytes: Buffer) {
  const { stem, extension } = cleanName(given);
  const claimed = extension === 'jpeg' ? 'jpg' : extension;
  const type = typeOf(bytes, claimed);
  const isOtherPicture = pictures.has(claimed) && pictures.has(String(type));
  const isClaimKept = claimed === type || !claimed || isOtherPicture;
  if (isHeic(bytes)) throw heic();
  if (!type || !isClaimKept) throw wrongType(claimed);
  return { type, name: `${stem || '文件'}.${type}` };
}

const pictures = new Set(['png', 'jpg']);

/** As it may be kept: not what is something else besides. */
function alone(type: FileType, bytes: Buffer): Buffer {
  if (type === 'pdf' && isArchive(bytes)) throw twoInOne();
  const kept = pictures.has(type) ? wholePicture(type, bytes) : bytes;
  if (!kept) throw broken();
  return kept;
}

const broken = () =>
  new AppError(415, 'file-broken', {
    zh: '这张图片不完整或已经损坏，请重新拍照，或另选一张',
    en: 'The picture is broken off or damaged; take it again or choose another',
  });

const twoInOne = () =>
  new AppError(415, 'file-two-in-one', {
    zh: '这个 PDF 后面还接着一个压缩包，不能收；请重新导出 PDF 再上传',
    en: 'An archive hangs behind this PDF; export the PDF again and upload that',
  });

const wrongType = (claimed: string) =>
  new AppError(415, 'file-type', {
    zh: claimed
      ? `文件内容不是 ${claimed}，或这种文件不收；可以交：${fileTypes.join('、')}`
      : `这种文件不收；可以交：${fileTypes.join('、')}`,
    en: `What the file holds is not ${claimed || 'of a known type'}, or that type is not taken; possible: ${fileTypes.join(', ')}`,
  });

const heic = () =>
  new AppError(415, 'file-heic', {
    zh: '这是 HEIC 格式的照片，不能收；请截图后交截图，或在手机相机设置里把格式改为“兼容性最佳”后重拍',
    en: 'A HEIC photograph is not taken; send a screenshot of it, or set your camera to “Most Compatible” and take it again',
  });

const inMegabytes = (bytes: number) => `${Math.ceil((bytes / (1 << 20)) * 10) / 10} MB`;

const tooLarge = (size: number, most: number) =>
  new AppError(413, 'file-too-large', {
    zh: `文件有 ${inMegabytes(size)}，太大，最多 ${inMegabytes(most)}`,
    en: `The file (${inMegabytes(size)}) is too large; at most ${inMegabytes(most)}`,
  });
