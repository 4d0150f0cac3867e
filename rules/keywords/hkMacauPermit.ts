import type { ParseResult } from './parsed.ts';
import { failure, normaliseNumber } from './parsed.ts';

/** Mainland travel permit for Hong Kong and Macau residents; the two digits that count renewals are dropped. */
export function parseHkMacauPermit(value: string): ParseResult {
  // As it is printed, the count of renewals may stand in brackets.
  const number = normaliseNumber(value).replace(/\((\d{2})\)$/, '$1');
  if (!/^[HM]/.test(number))
    return failure(
      'PREFIX',
      '来往内地通行证号码以H（香港）或M（澳门）开头',
      'The number begins with H (Hong Kong) or M (Macau)',
    );
  if (number.length !== 9 && number.length !== 11)
    return failure(
      'LENGTH',
      `号码应为1个字母加8位数字，现在共${number.length}位`,
      `The number is one letter and 8 digits, seen ${number.length} characters`,
    );
  if (!/^[HM]\d+$/.test(number)) return failure('CHARSET', '字母之后只能是数字', 'Only digits follow the letter');
  return { ok: true, normalised: number.slice(0, 9) };
}

export const hkMacauPermitFormat = {
  name: 'hkMacauPermit',
  title: '有效的港澳居民来往内地通行证号码',
  titleEn: 'a valid mainland travel permit number',
  validate: (text: string) => text.length <= 40 && parseHkMacauPermit(text).ok,
};
