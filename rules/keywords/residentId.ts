// GB 11643-1999: 6 division + 8 birth date + 3 sequence (17th digit odd = male) + ISO 7064 MOD 11-2.
import { dayOfDigits } from '../../civilDay.ts';
import type { ParseResult } from './parsed.ts';
import { failure, normaliseNumber } from './parsed.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
const nobodyBefore = '1800';
// The code of first registration: counties come and go, so only the province is held to a list.
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);

/** The 18th character for the first 17 digits. */
export function mod11Check(first17: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += (first17.charCodeAt(index) - 48) * (weights[index] ?? 0);
  return checkCharacters.charAt(sum % 11);
}

/** The part every 18-character card of this family has in common: charset, date, check character, future. */
export function parseCard18(number: string, today?: string): ParseResult {
  const birthDate = dayOfDigits(number.slice(6, 14));
  if (!birthDate || birthDate < nobodyBefore)
    return failure('DATE', '号码中的出生日期不存在，请逐位核对', 'The birth date in the number does not exist');
  if (number.charAt(17) !== mod11Check(number.slice(0, 17)))
    return failure(
      'CHECK',
      '号码校验不通过，可能有一位输错或两位颠倒，请逐位核对',
      'The check character does not fit: one digit is wrong or two are swapped',
    );
  if (today !== undefined && birthDate > today)
    return failure(
      'FUTURE',
      '号码中的出生日期在今天之后，请逐位核对',
      'The birth date in the number lies in the future',
    );
  return { ok: true, normalised: number, birthDate, sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female' };
}

export function parseResidentId(value: string, today?: string): ParseResult {
  const number = normaliseNumber(value);
  if (number.length === 15)
    return failure(
      'LENGTH',
      '这是15位旧号码，请填写现行居民身份证上的18位号码',
      'This is a 15-digit number of the old card; enter the 18 characters of the present card',
    );
  if (number.length !== 18)
    return failure(
      'LENGTH',
      `居民身份证号码应为18位，现在是${number.length}位`,
      `A resident ID number has 18 characters, seen ${number.length}`,
    );
  if (!/^\d{17}[\dX]$/.test(number))
    return failure(
      'CHARSET',
      '前17位只能是数字，最后一位是数字或X（请检查是否把0写成字母O）',
      'The first 17 characters are digits, the last is a digit or X',
    );
  if (!provinces.has(number.slice(0, 2)))
    return failure(
      'REGION',
      '号码开头两位不是有效的省级代码，请核对号码或证件类型',
      'The first two digits are no province code; check the number or the document type',
    );
  return parseCard18(number, today);
}

/** 15-digit number of the 1989 standard to 18: `19` goes before the year, the check character is added. */
export function upgradeResidentId(value: string): string | undefined {
  const number = normaliseNumber(value);
  if (!/^\d{15}$/.test(number)) return undefined;
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`;
  const upgraded = first17 + mod11Check(first17);
  return parseResidentId(upgraded).ok ? upgraded : undefined;
}

export const residentIdFormat = {
  name: 'residentId',
  title: '有效的居民身份证号码',
  titleEn: 'a valid resident ID number',
  validate: (text: string) => text.length <= 40 && parseResidentId(text).ok,
};
