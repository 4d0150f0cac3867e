// Refuses hostile JSON before anything else looks at it: bounded, without recursion, first finding wins.
import type { Finding } from '../../contract/finding.ts';
import { finding } from './finding.ts';

const limits = { depth: 24, nodes: 20_000, text: 20_000, totalText: 400_000, list: 2_000, key: 120 };
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

/** A value still to be looked at; its path is worked out only when something is wrong with it. */
type Place = { value: unknown; key: string | number; parent: Place | undefined; depth: number };

function pathOf(place: Place | undefined): string {
  return place?.parent ? `${pathOf(place.parent)}/${pointerPart(String(place.key))}` : '';
}

function checkText(text: string, place: Place): Finding | undefined {
  if (text.length > limits.text)
    return finding(
      'too-large',
      pathOf(place),
      `文字过长（最多${limits.text}字）`,
      `Text too long (at most ${limits.text})`,
      {
        seen: text.length,
        needed: limits.text,
      },
    );
  if (brokenText.test(text))
    return finding(
      'bad-text',
      pathOf(place),
      '文字中有空字符或损坏的字符',
      'The text holds a null or a broken character',
    );
  return undefined;
}

function checkKey(key: string, place: Place): Finding | undefined {
  if (brokenText.test(key))
    return finding(
      'bad-text',
      pathOf(place),
      '属性名中有空字符或损坏的字符',
      'A property name holds a null or a broken character',
    );
  if (key.length > limits.key) return finding('too-large', pathOf(place), '属性名过长', 'A property name is too long');
  if (forbiddenKeys.has(key))
    return finding(
      'forbidden-key',
      `${pathOf(place)}/${pointerPart(key)}`,
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

function checkContainer(value: object, place: Place): Finding | undefined {
  const path = (): string => pathOf(place);
  if (!isPlain(value)) return notPlain(value, place);
  if (place.depth >= limits.depth)
    return finding(
      'too-deep',
      path(),
      `嵌套过深（最多${limits.depth}层）`,
      `Nested too deep (at most ${limits.depth})`,
    );
  const size = Array.isArray(value) ? value.length : Object.keys(value).length;
  if (size > limits.list)
    return finding('too-large', path(), `列表过长（最多${limits.list}项）`, `List too long (at most ${limits.list})`, {
      seen: size,
      needed: limits.list,
    });
  return undefined;
}

function notPlain(value: unknown, place: Place): Finding {
  return finding(
    'not-plain',
    pathOf(place),
    '文档只能由普通的 JSON 值组成',
    'A document is made of plain JSON values only',
    { seen: typeof value },
  );
}

function checkScalar(value: unknown, place: Place): Finding | undefined {
  if (typeof value === 'string') return checkText(value, place);
  const isJson = value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
  return isJson ? undefined : notPlain(value, place);
}

/** undefined: harmless JSON of bounded size. */
export function guard(document: unknown): Finding | undefined {
  const open: Place[] = [{ value: document, key: '', parent: undefined, depth: 0 }];
  let nodes = 0;
  let totalText = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, depth } = place;
    nodes++;
    if (typeof value === 'string') totalText += value.length;
    if (nodes + open.length > limits.nodes)
      return finding('too-large', '', `内容过多（最多${limits.nodes}项）`, `Too many values (at most ${limits.nodes})`);
    if (totalText > limits.totalText)
      return finding('too-large', '', '文档文字总量过大', 'The document holds too much text');
    const isContainer = typeof value === 'object' && value !== null;
    const wrong = isContainer ? checkContainer(value, place) : checkScalar(value, place);
    if (wrong) return wrong;
    if (!isContainer) continue;
    const isList = Array.isArray(value);
    for (const [key, inner] of isList ? value.entries() : Object.entries(value)) {
      const wrongKey = isList ? undefined : checkKey(String(key), place);
      if (wrongKey) return wrongKey;
      open.push({ value: inner, key, parent: place, depth: depth + 1 });
    }
  }
  return undefined;
}

/** One step of a JSON pointer. */
function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
