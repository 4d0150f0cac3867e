import { cleanText } from '../../cleanText.ts';
import { failure, type ParseResult } from './parsed.ts';

/** One plain address as people have them: no display name, no list, no comment, no quotes (RFC 5321 allows more than anybody uses). */
const address =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const longest = 120;

export function parseEmail(value: string): ParseResult {
  const email = cleanText(value).normalize('NFKC').trim().toLowerCase();
  if (email === '') return failure('EMPTY', '请填写电子邮箱', 'Enter an e-mail address');
  if (email.length > longest)
    return failure(
      'LENGTH',
      `电子邮箱最多${longest}个字符，现在是${email.length}个`,
      `An address has at most ${longest} characters, seen ${email.length}`,
    );
  if (!address.test(email))
    return failure(
      'FORMAT',
      '电子邮箱应写作name@example.cn这样的一个地址',
      'Write one address, such as name@example.cn',
    );
  return { ok: true, normalised: email };
}
