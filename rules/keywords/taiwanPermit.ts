import type { ParseResult } from './parsed.ts';
import { failure, normaliseNumber } from './parsed.ts';

/** Mainland travel permit for Taiwan residents: 8 digits. */
export function parseTaiwanPermit(value: string): ParseResult {
  const number = normaliseNumber(value);
  if (!/^\d+$/.test(number)) return failure('CHARSET', '台胞证号码只能是数字', 'A Taiwan permit number is digits only');
  if (number.length !== 8)
    return failure(
      'LENGTH',
      `台胞证号码应为8位数字，现在是${number.length}位`,
      `A Taiwan permit number has 8 digits, seen ${number.length}`,
    );
  return { ok: true, normalised: number };
}

export const taiwanPermitFormat = {
  name: 'taiwanPermit',
  title: '有效的台湾居民来往大陆通行证号码',
  titleEn: 'a valid Taiwan permit number',
  validate: (text: string) => text.length <= 40 && parseTaiwanPermit(text).ok,
};
