import { describe, expect, it } from '@jest/globals';
import { keyedHash } from '../../../models/store/sql/crypto.ts';
import { isReadRightly, newPictureCode } from '../../../workflows/access/pictureCode.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();

let pictures = 0;
const picture = (minutesLeft = 10) => ({
  hash: keyedHash('a3kq', 'picture code'),
  expiresAt: Date.now() + minutesLeft * 60_000 + pictures++,
});

describe('the picture to read', () => {
  it('is read without regard to case and spaces at the ends', async () => {
    expect(await isReadRightly(' A3Kq ', picture())).toBe(true);
    expect(await isReadRightly('a3kp', picture())).toBe(false);
    expect(await isReadRightly(undefined, picture())).toBe(false);
    expect(await isReadRightly('a3kq', undefined)).toBe(false);
  });

  it('is good for one try, right or wrong, also when many come at once', async () => {
    const kept = picture();
    const tries = await Promise.all(Array.from({ length: 10 }, () => isReadRightly('a3kq', kept)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    const another = picture();
    expect(await isReadRightly('a3kp', another)).toBe(false);
    expect(await isReadRightly('a3kq', another)).toBe(false);
  });

  it('is good for ten minutes', async () => {
    expect(await isReadRightly('a3kq', picture(-1))).toBe(false);
  });

  it('does not say its text', () => {
    const { svg, kept } = newPictureCode();
    expect(svg).toMatch(/^<svg[^>]*>(<(path|rect) [^>]*\/>)+<\/svg>$/);
    expect(Object.keys(kept)).toEqual(['hash', 'expiresAt']);
  });

  it('is drawn in dark characters', () => {
    const colours = [...newPictureCode().svg.matchAll(/fill="(#[^"]+)"/g)].map(([, colour]) => colour);
    expect(colours).toHaveLength(4);
    for (const colour of colours) expect(colour).toMatch(/^#[0-5]{3}$/);
  });
});
