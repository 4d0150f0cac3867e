// What no honest client sends and no database or object takes well, refused before anything looks at it.
import { BadRequest } from '../../errors.ts';

const deepest = 32;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const loneSurrogate = /\p{Surrogate}/u;

/** @throws BadRequest naming the path of the first wrong place. */
export function refuseBrokenInput(body: unknown): void {
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: body, path: '', depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, depth } = next;
    if (typeof value === 'string') refuseBrokenText(value, path);
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= deepest)
      throw refusal('too-deep', path, `内容嵌套超过${deepest}层`, `Nested deeper than ${deepest} levels`);
    for (const key of Object.keys(value)) {
      const inner = `${path}/${pointer(key)}`;
      if (forbiddenKeys.has(key))
        throw refusal('forbidden-key', inner, '含有不允许的字段名', 'Holds a field name that is not allowed');
      refuseBrokenText(key, inner);
      waiting.push({ value: (value as Record<string, unknown>)[key], path: inner, depth: depth + 1 });
    }
  }
}

export function refuseBrokenText(text: string, path: string): void {
  if (text.includes('\0'))
    throw refusal('null-byte', path, '含有空字符，请重新输入', 'Holds a null character; enter it again');
  if (loneSurrogate.test(text))
    throw refusal('broken-character', path, '含有损坏的字符，请重新输入', 'Holds a broken character; enter it again');
}

const refusal = (code: string, path: string, zh: string, en: string) =>
  new BadRequest(code, `提交的内容${zh}`, `The body: ${en}`, [{ path, message: zh, messageEn: en }]);

/** One step of a JSON pointer, short and printable. */
const pointer = (key: string) =>
  key
    .slice(0, 40)
    .replace(/\p{Surrogate}|\p{Cc}/gu, '')
    .replaceAll('~', '~0')
    .replaceAll('/', '~1');
