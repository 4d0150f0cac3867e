// What a file is, by what it holds: its name and its sender may say anything.
import type { file } from '../../resources/file.ts';

export type FileType = keyof typeof file.fields.type.choices;
type Known = { media: string; holds(bytes: Buffer): boolean };

const begins = (...signature: number[]) => {
  const wanted = Buffer.from(signature);
  return (bytes: Buffer) => bytes.subarray(0, wanted.length).equals(wanted);
};
const isZip = begins(0x50, 0x4b, 0x03, 0x04);

/** Those that a signature tells; then those that are text, of which only the name says which. */
const signed = {
  pdf: { media: 'application/pdf', holds: begins(0x25, 0x50, 0x44, 0x46, 0x2d) },
  png: { media: 'image/png', holds: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  jpg: { media: 'image/jpeg', holds: begins(0xff, 0xd8, 0xff) },
  xlsx: {
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    holds: (bytes) => isZip(bytes) && bytes.includes('[Content_Types].xml') && bytes.includes('xl/workbook'),
  },
} satisfies Partial<Record<FileType, Known>>;
const textual = {
  csv: { media: 'text/csv; charset=utf-8', holds: isText },
  json: { media: 'application/json; charset=utf-8', holds: (bytes) => isText(bytes) && isJson(bytes) },
  txt: { media: 'text/plain; charset=utf-8', holds: isText },
} satisfies Partial<Record<FileType, Known>>;
const types: Readonly<Record<FileType, Known>> = { ...signed, ...textual };

export const mediaOf = (type: FileType): string => types[type].media;
export const fileTypes = Object.keys(types) as FileType[];

/** Undefined when it is none of those that are taken. `extension`: of its name, in lower case. */
export function typeOf(bytes: Buffer, extension: string): FileType | undefined {
  const names = Object.keys(extension in textual ? textual : signed) as FileType[];
  return names.find((name) => (extension in textual ? name === extension : true) && types[name].holds(bytes));
}

/** A photograph as new phones keep it (ISO/IEC 23008-12): few programs open it, so that it is not taken. */
export const isHeic = (bytes: Buffer): boolean => /^ftyp(hei|hev|mif1|msf1)/.test(bytes.toString('latin1', 4, 12));

/** Whether programs would open it as an archive, whatever it begins with: they look for its directory from the end (APPNOTE 4.3.16). */
export function isArchive(bytes: Buffer): boolean {
  const at = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  return at !== -1 && at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) >= bytes.length;
}

/** UTF-8 without the characters that only programs write. */
function isText(bytes: Buffer): boolean {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones looked for
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
