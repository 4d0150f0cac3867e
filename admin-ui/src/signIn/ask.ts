// A request to the API without the panel's machinery: signing in has to be there before that is loaded.
import type { Problem } from '../../../contract/problem.ts';
import { keptLanguage } from '../providers/language.ts';
import { noteRelease } from '../providers/release.ts';
import { writingIn } from '../providers/writing.ts';

/** A problem document (RFC 9457) in the reader's language. */
export class Refused extends Error {
  readonly code: string | undefined;
  readonly status: number;
  constructor(status: number, problem: Partial<Problem>) {
    const errors = Array.isArray(problem.errors) ? problem.errors : [];
    const said = errors.map(({ message }) => message);
    const main = problem.detail ?? problem.title ?? '';
    super(
      writingIn(keptLanguage()).sentences([...(said.some((each) => each.startsWith(main)) ? [] : [main]), ...said]),
    );
    this.status = status;
    this.code = problem.code;
  }
}

/** @throws Refused for whatever is no success; TypeError where the server cannot be reached */
export async function ask<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`/api${path}`, {
    method,
    headers: {
      Accept: 'application/json',
      'Accept-Language': keptLanguage() === 'zh' ? 'zh-CN' : 'en',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  noteRelease(answer.headers.get('X-Panel-Release'));
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(answer.status, json);
  return json;
}
