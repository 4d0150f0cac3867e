// The human check for browsers without JavaScript.
import svgCaptcha from 'svg-captcha';
import { cleanText } from '../../cleanText.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import { keyedHash } from '../../models/store/sql/crypto.ts';

/** What a session keeps of the picture it was shown: not the text. */
export type PictureCode = { hash: string; expiresAt: number };

const minutesValid = 10;
const tries = rateLimiter('picture', 1, minutesValid * 60);

export function newPictureCode(): { svg: string; kept: PictureCode } {
  // In black: with a colour, or a background, the library draws characters too pale to read.
  const { text, data } = svgCaptcha.create({ size: 4, noise: 2, ignoreChars: '0oO1iIlL' });
  return { svg: data, kept: { hash: hashOf(text), expiresAt: Date.now() + minutesValid * 60_000 } };
}

/** One picture, one try, however many come at once. The caller forgets the picture afterwards. */
export async function isReadRightly(given: unknown, kept: PictureCode | undefined): Promise<boolean> {
  if (!kept || typeof given !== 'string' || kept.expiresAt < Date.now()) return false;
  const { allowed } = await tries.take(`${kept.hash} ${kept.expiresAt}`);
  return allowed && hashOf(given.slice(0, 20)) === kept.hash;
}

const hashOf = (text: string) => keyedHash(cleanText(text).toLowerCase(), 'picture code');
