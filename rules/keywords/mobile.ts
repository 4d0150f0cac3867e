import type { ParseResult } from './parsed.ts';
import { failure, normaliseNumber } from './parsed.ts';

// Assigned as of 2023-03; assignments grow, so a miss only warns.
const assigned = /^1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])/;

export function parseMobile(value: string): ParseResult {
  const number = normaliseNumber(value).replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  if (number === '') return failure('EMPTY', '请填写手机号码', 'Enter the mobile number');
  if (!/^\d*$/.test(number)) return failure('CHARSET', '手机号码只能是数字', 'A mobile number is digits only');
  if (number.length !== 11)
    return failure(
      'LENGTH',
      `手机号码应为11位，现在是${number.length}位`,
      `A mobile number has 11 digits, seen ${number.length}`,
    );
  if (!/^1[3-9]/.test(number))
    return failure('PREFIX', '手机号码应以13至19开头', 'A mobile number begins with 13 to 19');
  return { ok: true, normalised: number, ...(assigned.test(number) ? {} : { warnings: ['UNASSIGNED'] }) };
}

export const mobileFormat = {
  name: 'mobile',
  title: '有效的手机号码',
  titleEn: 'a valid mobile number',
  validate: (text: string) => text.length <= 40 && parseMobile(text).ok,
};
