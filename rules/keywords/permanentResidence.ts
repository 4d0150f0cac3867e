// Foreign permanent resident ID. 2023: 9 + province + numeric country + birth date + sequence + MOD 11-2 (18 characters).
// 2017: country letters + province-city + YYMMDD + sequence + ICAO 9303 check digit (15 characters). Both stay valid.
import { dayOfDigits } from '../../civilDay.ts';
import type { ParseResult } from './parsed.ts';
import { failure, normaliseNumber } from './parsed.ts';
import { parseCard18 } from './residentId.ts';

function icaoCheck(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    sum += (code < 65 ? code - 48 : code - 55) * [7, 3, 1][index % 3]!;
  }
  return sum % 10;
}

function parse2017(number: string, today?: string): ParseResult {
  if (!/^[A-Z]{3}\d{12}$/.test(number))
    return failure(
      'CHARSET',
      '2017版永久居留证号码为3个字母加12位数字',
      'A 2017 permanent residence number is 3 letters and 12 digits',
    );
  const thisCentury = dayOfDigits(`20${number.slice(7, 13)}`);
  const lastCentury = dayOfDigits(`19${number.slice(7, 13)}`);
  const birthDate =
    thisCentury !== undefined && (today === undefined ? thisCentury < '2017' : thisCentury <= today)
      ? thisCentury
      : lastCentury;
  if (!birthDate)
    return failure('DATE', '号码中的出生日期不存在，请逐位核对', 'The birth date in the number does not exist');
  if (icaoCheck(number.slice(0, 14)) !== Number(number.charAt(14)))
    return failure('CHECK', '号码校验不通过，请逐位核对', 'The check digit does not fit');
  return { ok: true, normalised: number, birthDate };
}

export function parsePermanentResidence(value: string, today?: string): ParseResult {
  const number = normaliseNumber(value);
  if (number.length === 15) return parse2017(number, today);
  if (number.length !== 18)
    return failure(
      'LENGTH',
      `永久居留证号码应为18位（2023版）或15位（2017版），现在是${number.length}位`,
      `A permanent residence number has 18 (2023) or 15 (2017) characters, seen ${number.length}`,
    );
  if (!/^\d{17}[\dX]$/.test(number))
    return failure(
      'CHARSET',
      '前17位只能是数字，最后一位是数字或X',
      'The first 17 characters are digits, the last is a digit or X',
    );
  if (!number.startsWith('9'))
    return failure('PREFIX', '2023版永久居留证号码以9开头', 'A 2023 permanent residence number begins with 9');
  return parseCard18(number, today);
}

export const permanentResidenceFormat = {
  name: 'permanentResidence',
  title: '有效的外国人永久居留身份证号码',
  titleEn: 'a valid foreign permanent resident ID number',
  validate: (text: string) => text.length <= 40 && parsePermanentResidence(text).ok,
};
