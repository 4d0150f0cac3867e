import { crc32, deflateSync } from 'node:zlib';

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const header = chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex'));
const grey = chunk('IDAT', deflateSync(Buffer.from([0, 127])));

/** A picture of one grey point. @param texts chunks before what is seen */
export const png = (...texts: Buffer[]): Buffer =>
  Buffer.concat([signature, header, ...texts, grey, chunk('IEND', Buffer.alloc(0))]);
export const pngText = (text: string): Buffer => chunk('tEXt', Buffer.from(`Comment\u0000${text}`, 'latin1'));

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

/** The segments of a photograph with a coded picture in which a marker is stuffed and one restarts. */
export const jpeg = ({ comment, length = 20 }: { comment?: string; length?: number } = {}): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex')),
    ...(comment ? [segment(0xfe, Buffer.from(comment))] : []),
    segment(0xda, Buffer.from('010100003f00', 'hex')),
    Buffer.alloc(length, 7),
    Buffer.from([0xff, 0x00, 0x11, 0xff, 0xd0, 0x22]),
    Buffer.from([0xff, 0xd9]),
  ]);
