// The human check for browsers without JavaScript.
import svgCaptcha from 'svg-captcha';
import { keyedHash } from '../../models/store/sql/crypto.ts';

/** What a session keeps of the picture it was shown: not the text. */
export type PictureCode = { hash: string; expiresAt: number };

const minutesValid = 10;

export function newPictureCode(): { svg: string; kept: PictureCode } {
  const { text, data } = svgCaptcha.create({
    size: 4,
    noise: 2,
    color: true,
    background: '#f7f7f7',
    ignoreChars: '0oO1iIlL',
  });
  return { svg: data, kept: { hash: hashOf(text), expiresAt: Date.now() + minutesValid * 60_000 } };
}

/** The caller forgets the picture afterwards: one picture, one try. */
export function isReadRightly(given: unknown, kept: PictureCode | undefined): boolean {
  if (!kept || typeof given !== 'string' || kept.expiresAt < Date.now()) return false;
  return hashOf(given.slice(0, 20)) === kept.hash;
}

const hashOf = (text: string) => keyedHash(text.trim().toLowerCase(), 'picture code');
