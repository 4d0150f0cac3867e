import { cleanText } from '../../cleanText.ts';
import { failure, type ParseResult } from './parsed.ts';

/** What one signs in by besides phone and document: it can be mistaken for neither, nor for an e-mail address. */
export function parseLoginName(value: string): ParseResult {
  const name = cleanText(value).normalize('NFKC').trim().toLowerCase();
  if (name === '') return failure('EMPTY', '请填写登录名', 'Enter a login name');
  if (name.length < 4 || name.length > 30)
    return failure(
      'LENGTH',
      `登录名应为4至30个字符，现在是${name.length}个`,
      `A login name has 4 to 30 characters, seen ${name.length}`,
    );
  if (!/^[a-z]/.test(name)) return failure('FIRST', '登录名应以字母开头', 'A login name begins with a letter');
  if (!/^[a-z0-9._-]+$/.test(name))
    return failure('CHARSET', '登录名只能用字母、数字和 . _ -', 'A login name has letters, digits and . _ - only');
  return { ok: true, normalised: name };
}
