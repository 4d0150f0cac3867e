// How tests ask over HTTP: typed by what the addresses declare, and every answer is held against its declaration.
import type { AnswerTo } from '../../contract/answerTo.ts';
import type { Problem } from '../../contract/problem.ts';
import { assertDeclared } from './assertDeclared.ts';
import type { Json } from './json.ts';

/** What a request gets, or why not. */
type Body<M extends string, P extends string> = Partial<Problem> & AnswerTo<M, P, Json>;

export type Answer<B = Json> = { status: number; headers: Headers; body: B; text: string; cookie: string | undefined };
type Headed = Record<string, string>;

export type Ask = {
  <const M extends string, const P extends string>(
    method: M,
    path: P,
    body?: unknown,
    headers?: Headed,
  ): Promise<Answer<Body<M, P>>>;
  /** For what the type of an address does not tell: rows, and answers to a test's own addresses. */
  <B>(method: string, path: string, body?: unknown, headers?: Headed): Promise<Answer<B>>;
};

/** The cookie that an answer sets, but the one that only tells devices apart. */
export const cookieOf = ({ headers }: Response): string | undefined =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .find((cookie) => !cookie.startsWith('huiji.device='));

/** @param own headers of every request, which those given with it replace. A body that is text or bytes is sent as it is. */
export function clientOf(url: string, own: (given: Headed) => Headed = () => ({})): Ask {
  return async (method: string, path: string, body?: unknown, headers: Headed = {}) => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...own(headers), ...headers },
      ...(body === undefined ? {} : { body: (isRaw ? body : JSON.stringify(body)) as string }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    const answer = {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : undefined,
      text,
      cookie: cookieOf(response),
    };
    await assertDeclared(method, path, answer);
    return answer;
  };
}
