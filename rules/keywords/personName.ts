import { normaliseName } from './normaliseName.ts';
import type { ParseResult } from './parsed.ts';
import { failure } from './parsed.ts';

// Names of 50 characters and more are real; the limit only keeps out pasted text.
const longest = 100;
const allowed = /^[\p{L}\p{M}\p{Co}\u3007\u00B7 '.\u2019-]+$/u;

export function parsePersonName(value: string): ParseResult {
  if (value.length > longest * 4)
    return failure('LENGTH', `姓名不超过${longest}个字`, `A name has at most ${longest} characters`);
  if (/\p{Surrogate}/u.test(value))
    return failure('CHARSET', '姓名中有损坏的字符，请重新输入', 'The name holds a broken character');
  const name = normaliseName(value);
  const length = [...name].length;
  if (length === 0) return failure('EMPTY', '请填写姓名', 'Enter the name');
  if (length > longest)
    return failure(
      'LENGTH',
      `姓名不超过${longest}个字，现在是${length}个`,
      `A name has at most ${longest} characters, seen ${length}`,
    );
  const stranger = [...name].find((character) => !allowed.test(character));
  if (stranger)
    return failure(
      'CHARSET',
      `姓名里不能有“${stranger}”；可以用汉字、字母、间隔号“·”、空格、连字符、撇号和句点`,
      `A name cannot hold “${stranger}”; it holds characters, letters, the middle dot, spaces, hyphens, apostrophes and dots`,
    );
  if (/^\u00B7|\u00B7$|\u00B7\u00B7/.test(name))
    return failure(
      'DOT',
      '间隔号“·”只能在两个字之间，且不能连用',
      'A middle dot stands between two characters, never twice',
    );
  return { ok: true, normalised: name };
}

export const personNameFormat = {
  name: 'personName',
  title: '姓名',
  titleEn: 'a name',
  validate: (text: string) => parsePersonName(text).ok,
};
