// Refuses hostile JSON before anything else looks at it: bounded, without recursion, first finding wins.
import type { Finding } from './documentTypes.ts';
import { finding } from './finding.ts';

export const limits = { depth: 24, nodes: 20_000, text: 20_000, totalText: 400_000, list: 5_000, key: 120 };
const forbiddenKeys = new Set([
  '__proto__',
  'constructor',
  'prototype',
  '$ref',
  '$dynamicRef',
  '$id',
  '$schema',
  'pattern',
]);
const brokenText = /\p{Surrogate}|\0/u;

type Place = { value: unknown; path: string; depth: number };

function checkText(text: string, path: string): Finding | undefined {
  if (text.length > limits.text)
    return finding('too-large', path, `文字过长（最多${limits.text}字）`, `Text too long (at most ${limits.text})`, {
      seen: text.length,
      needed: limits.text,
    });
  if (brokenText.test(text))
    return finding('bad-text', path, '文字中有空字符或损坏的字符', 'The text holds a null or a broken character');
  return undefined;
}

function checkKey(key: string, path: string): Finding | undefined {
  if (key.length > limits.key) return finding('too-large', path, '属性名过长', 'A property name is too long');
  if (forbiddenKeys.has(key))
    return finding(
      'forbidden-key',
      `${path}/${key}`,
      `不允许使用属性“${key}”`,
      `The property "${key}" is not allowed`,
      { seen: key },
    );
  return undefined;
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** undefined: harmless JSON of bounded size. */
export function guard(document: unknown): Finding | undefined {
  const open: Place[] = [{ value: document, path: '', depth: 0 }];
  let nodes = 0;
  let totalText = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, path, depth } = place;
    if (typeof value === 'string') {
      totalText += value.length;
      if (totalText > limits.totalText)
        return finding('too-large', path, '文档文字总量过大', 'The document holds too much text');
      const wrong = checkText(value, path);
      if (wrong) return wrong;
      continue;
    }
    if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) continue;
    if (typeof value !== 'object' || !isPlain(value))
      return finding(
        'not-plain',
        path,
        '文档只能由普通的 JSON 值组成',
        'A document is made of plain JSON values only',
        { seen: typeof value },
      );
    if (depth >= limits.depth)
      return finding(
        'too-deep',
        path,
        `嵌套过深（最多${limits.depth}层）`,
        `Nested too deep (at most ${limits.depth})`,
      );
    const keys = Object.keys(value);
    if (keys.length > limits.list)
      return finding('too-large', path, `列表过长（最多${limits.list}项）`, `List too long (at most ${limits.list})`, {
        seen: keys.length,
        needed: limits.list,
      });
    nodes += keys.length;
    if (nodes > limits.nodes)
      return finding(
        'too-large',
        path,
        `内容过多（最多${limits.nodes}项）`,
        `Too many values (at most ${limits.nodes})`,
      );
    for (const key of keys) {
      const wrong = Array.isArray(value) ? undefined : checkKey(key, path);
      if (wrong) return wrong;
      open.push({
        value: (value as Record<string, unknown>)[key],
        path: `${path}/${pointerPart(key)}`,
        depth: depth + 1,
      });
    }
  }
  return undefined;
}

/** One step of a JSON pointer. */
export function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
