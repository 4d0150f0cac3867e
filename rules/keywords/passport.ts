import type { ParseResult } from './parsed.ts';
import { failure, normaliseNumber } from './parsed.ts';

/** Any country's passport: 5 to 17 letters and digits. The number has no check of its own. */
export function parsePassport(value: string): ParseResult {
  const number = normaliseNumber(value);
  if (!/^[A-Z0-9]*$/.test(number))
    return failure('CHARSET', '护照号码只能是字母和数字', 'A passport number is letters and digits only');
  if (number.length < 5 || number.length > 17)
    return failure(
      'LENGTH',
      `护照号码应为5至17位，现在是${number.length}位`,
      `A passport number has 5 to 17 characters, seen ${number.length}`,
    );
  if (!/\d/.test(number))
    return failure('CHARSET', '护照号码至少含一位数字', 'A passport number holds at least one digit');
  return { ok: true, normalised: number };
}

export const passportFormat = {
  name: 'passport',
  title: '有效的护照号码',
  titleEn: 'a valid passport number',
  validate: (text: string) => text.length <= 40 && parsePassport(text).ok,
};
