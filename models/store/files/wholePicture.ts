// A picture from its beginning to its own end: what hangs behind it, and texts inside it, could be another kind of file to whoever
// opens it by another program (a page, an archive), and are not kept.

/** Undefined when the picture is broken off or no such picture. */
export function wholePicture(type: string, bytes: Buffer): Buffer | undefined {
  const parts = type === 'jpg' ? jpegParts(bytes) : pngParts(bytes);
  return parts && Buffer.concat(parts);
}

const [startsScan, ends, comment] = [0xda, 0xd9, 0xfe];
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** ITU-T T.81, annex B: segments, and after a start of scan the coded picture, up to the end of image. */
function jpegParts(bytes: Buffer): Buffer[] | undefined {
  const parts = [bytes.subarray(0, 2)];
  for (let at = 2; at + 1 < bytes.length; ) {
    const marker = bytes[at + 1] as number;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = marker === ends || standsAlone(marker) ? 2 : 2 + lengthAt(bytes, at + 2);
    if (at + length > bytes.length || length < 2 || (length < 4 && marker !== ends && !standsAlone(marker)))
      return undefined;
    if (marker !== comment) parts.push(bytes.subarray(at, at + length));
    at += length;
    if (marker === ends) return parts;
    if (marker !== startsScan) continue;
    const next = endOfCoded(bytes, at);
    parts.push(bytes.subarray(at, next));
    at = next;
  }
  return undefined;
}

const lengthAt = (bytes: Buffer, at: number) => (at + 2 <= bytes.length ? bytes.readUInt16BE(at) : Number.NaN);

/** Where a marker stands that is none of those of the coded picture itself. */
function endOfCoded(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] as number;
    if (marker !== 0x00 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at;
  }
  return bytes.length;
}

const texts: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt']);

/** ISO/IEC 15948, clause 5: chunks of a length, a name and a check sum, from IHDR to IEND. */
function pngParts(bytes: Buffer): Buffer[] | undefined {
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length || (at === 8) !== (name === 'IHDR')) return undefined;
    if (!texts.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return parts;
    at = end;
  }
  return undefined;
}
