// GB 32100-2015, unified social credit code: department and class (2), division (6), organisation code (9), check (1).

import type { ParseResult } from './parsed.ts';
import { failure, normaliseNumber } from './parsed.ts';

const charset = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const prefixes = new Set(
  '11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 59 61 62 69 71 72 79 81 89 91 92 93 A1 A9 N1 N2 N3 N9 Y1'.split(
    ' ',
  ),
);

export function usccCheck(first17: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += charset.indexOf(first17.charAt(index)) * (weights[index] ?? 0);
  return charset.charAt((31 - (sum % 31)) % 31);
}

function organisationCheckFits(code: string): boolean {
  let sum = 0;
  for (let index = 0; index < 8; index++) {
    const character = code.charCodeAt(index);
    sum += (character < 65 ? character - 48 : character - 55) * (organisationWeights[index] ?? 0);
  }
  const check = 11 - (sum % 11);
  return code.charAt(8) === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** A wrong organisation check alone is only a warning: old codes have it. */
export function parseUscc(value: string): ParseResult {
  const code = normaliseNumber(value);
  if (code.length !== 18)
    return failure(
      'LENGTH',
      `统一社会信用代码应为18位，现在是${code.length}位`,
      `A unified social credit code has 18 characters, seen ${code.length}`,
    );
  if ([...code].some((character) => !charset.includes(character)))
    return failure(
      'CHARSET',
      '含有不允许的字符（不使用字母I、O、S、V、Z）',
      'Holds a character that is not allowed (I, O, S, V and Z are not used)',
    );
  if (!/^\d{6}$/.test(code.slice(2, 8)))
    return failure(
      'DIVISION',
      '第3至8位是登记机关行政区划码，应为6位数字',
      'Characters 3 to 8 are the division of the registering body, six digits',
    );
  if (!prefixes.has(code.slice(0, 2)))
    return failure(
      'PREFIX',
      '开头两位不是有效的登记管理部门和机构类别',
      'The first two characters are no known department and class',
    );
  if (code.charAt(17) !== usccCheck(code))
    return failure(
      'CHECK',
      '校验不通过，可能有一位输错或两位颠倒，请逐位核对',
      'The check character does not fit: one character is wrong or two are swapped',
    );
  return {
    ok: true,
    normalised: code,
    ...(organisationCheckFits(code.slice(8, 17)) ? {} : { warnings: ['ORGANISATION_CHECK'] }),
  };
}

/** Whether a valid code belongs to a union (81 base, 89 other) rather than to an employer. */
export function isUnionCode(code: string): boolean {
  return code.startsWith('8');
}

export const usccFormat = {
  name: 'uscc',
  title: '有效的统一社会信用代码',
  titleEn: 'a valid unified social credit code',
  validate: (text: string) => text.length <= 40 && parseUscc(text).ok,
};
