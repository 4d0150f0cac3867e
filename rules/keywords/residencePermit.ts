// Residence permit for Hong Kong, Macau and Taiwan residents: the resident ID algorithm with 810000, 820000 or 830000.

import type { ParseResult } from './parsed.ts';
import { failure, normaliseNumber } from './parsed.ts';
import { parseCard18 } from './residentId.ts';

const regions = new Set(['810000', '820000', '830000']);

export function isResidencePermitNumber(number: string): boolean {
  return number.length === 18 && regions.has(number.slice(0, 6));
}

export function parseResidencePermit(value: string, today?: string): ParseResult {
  const number = normaliseNumber(value);
  if (number.length !== 18)
    return failure(
      'LENGTH',
      `居住证号码应为18位，现在是${number.length}位`,
      `A residence permit number has 18 characters, seen ${number.length}`,
    );
  if (!/^\d{17}[\dX]$/.test(number))
    return failure(
      'CHARSET',
      '前17位只能是数字，最后一位是数字或X',
      'The first 17 characters are digits, the last is a digit or X',
    );
  if (!isResidencePermitNumber(number))
    return failure(
      'PREFIX',
      '港澳台居民居住证号码以810000、820000或830000开头',
      'A residence permit number begins with 810000, 820000 or 830000',
    );
  return parseCard18(number, today);
}

export const residencePermitFormat = {
  name: 'residencePermit',
  title: '有效的港澳台居民居住证号码',
  titleEn: 'a valid residence permit number',
  validate: (text: string) => text.length <= 40 && parseResidencePermit(text).ok,
};
