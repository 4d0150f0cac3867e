// Of a picture only the picture is kept; what hangs behind it, or is written into it, goes.
import { describe, expect, it } from '@jest/globals';
import { wholePicture } from '../../../../models/store/files/wholePicture.ts';
import { jpeg, png, pngText } from '../../../support/pictures.ts';

const page = '<html><script>alert(1)</script></html>';
const archive = Buffer.concat([Buffer.from('PK\u0003\u0004 more '), Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]);

describe.each([
  ['jpg', jpeg(), jpeg({ comment: page })],
  ['png', png(), png(pngText(page))],
] as const)('%s', (type, plain, written) => {
  it('is kept as it is', () => {
    expect(wholePicture(type, plain)).toEqual(plain);
  });

  it.each([
    ['a page', Buffer.from(page)],
    ['an archive', archive],
    ['another picture', plain],
  ])('is kept without %s behind it', (_what, tail) => {
    expect(wholePicture(type, Buffer.concat([plain, tail]))).toEqual(plain);
  });

  it('is kept without the text inside it', () => {
    expect(written.includes('<script>')).toBe(true);
    expect(wholePicture(type, written)).toEqual(plain);
  });

  it('is none wherever it is broken off, and nobody waits for what does not end', () => {
    for (let length = 0; length < plain.length; length++)
      expect([length, wholePicture(type, plain.subarray(0, length))]).toEqual([length, undefined]);
    expect(wholePicture(type, Buffer.concat([plain.subarray(0, 8), Buffer.alloc(1 << 20, 0xff)]))).toBeUndefined();
  });
});
