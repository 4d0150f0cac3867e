// Reading JSON bodies: each wrong place named in one sentence.
import { BadRequest, Invalid } from '../../errors.ts';

export type Body = Record<string, unknown>;

export function refuseUnknownNames(body: unknown, allowed: readonly string[]): void {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new BadRequest('not-an-object', '请求内容应为 JSON 对象', 'The body is a JSON object');
  }
  const strangers = Object.keys(body).filter((name) => !allowed.includes(name));
  if (strangers.length === 0) return;
  throw new BadRequest(
    'unknown-field',
    `不认识的字段：${strangers.join('、')}`,
    `Unknown fields: ${strangers.join(', ')}`,
    strangers.map((path) => ({
      path,
      message: `没有这个字段，可用：${allowed.join('、') || '无'}`,
      messageEn: `There is no such field; known: ${allowed.join(', ') || 'none'}`,
    })),
  );
}

export function textIn(body: Body, path: string): string {
  const value = body[path];
  if (typeof value === 'string' && value) return value;
  throw new Invalid([
    { path, message: `缺少 ${path}，应为文字`, messageEn: `${path} is a text and required`, needed: 'string' },
  ]);
}

export function objectIn(body: Body, path: string): Body {
  const value = body[path];
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Body;
  throw new Invalid([
    { path, message: `缺少 ${path}，应为对象`, messageEn: `${path} is an object and required`, needed: 'object' },
  ]);
}

export function flagIn(body: Body, path: string): boolean {
  const value = body[path] ?? false;
  if (typeof value === 'boolean') return value;
  throw new Invalid([
    { path, message: `${path} 应为 true 或 false`, messageEn: `${path} is true or false`, needed: 'boolean' },
  ]);
}
