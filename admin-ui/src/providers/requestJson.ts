// One request to the API. A problem document (RFC 9457) becomes an error whose message people can read.
import { fetchUtils, HttpError, type Options } from 'react-admin';
import type { AnswerTo } from '../../../contract/answerTo.ts';
import type { FieldProblem, Problem } from '../../../contract/problem.ts';
import { inputErrors } from './inputErrors.ts';
import { noteRelease } from './release.ts';
import { writingIn } from './writing.ts';

export const apiUrl = '/api';

let language = 'zh-CN';

/** The language in which the server is asked to answer. */
export function answerIn(locale: string) {
  language = locale === 'zh' ? 'zh-CN' : locale;
}

export async function fetchJson(url: string, options: Options = {}) {
  const headers = new Headers(options.headers as HeadersInit | undefined);
  headers.set('Accept', 'application/json');
  headers.set('Accept-Language', language);
  try {
    const answer = await fetchUtils.fetchJson(url, { ...options, headers });
    noteRelease(answer.headers.get('X-Panel-Release'));
    return answer;
  } catch (error) {
    throw error instanceof HttpError ? readable(error) : error;
  }
}

type Sent<M> = Omit<Options, 'method'> & { method?: M; send?: unknown };
type Answered<T> = Promise<{ headers: Headers; json: T }>;

/** Typed by what the address declares; where that is not known when it is written, by whoever asks. */
export function requestJson<const P extends string, const M extends string>(
  path: P,
  options?: Sent<M>,
): Answered<AnswerTo<string extends M ? 'GET' : M, `/api${P}`, unknown>>;
export function requestJson<T>(path: string, options?: Sent<string>): Answered<T>;
export async function requestJson(path: string, options: Sent<string> = {}): Answered<unknown> {
  const { send, ...rest } = options;
  const answer = await fetchJson(
    `${apiUrl}${path}`,
    send === undefined ? rest : { ...rest, body: JSON.stringify(send) },
  );
  return { headers: answer.headers, json: answer.json };
}

/** The problem behind an error, if the server sent one. */
export const problemOf = (error: unknown): Partial<Problem> & { problems?: FieldProblem[] } =>
  error instanceof HttpError && error.body && typeof error.body === 'object' ? error.body : {};

/** One sentence for people: the detail, and what was wrong with each field when there is no form to show it in. */
export function sentenceOf(error: unknown): string {
  const { problems = [] } = problemOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const said = problems.map((problem) => problem.message);
  const isSaidBelow = said.some((each) => each.startsWith(message));
  return writingIn(language).sentences([...(isSaidBelow ? [] : [message]), ...said].filter(Boolean));
}

function readable(error: HttpError): HttpError {
  const problem = (error.body ?? {}) as Partial<Problem>;
  const problems = Array.isArray(problem.errors) ? problem.errors : [];
  return new HttpError(problem.detail || problem.title || error.message, error.status, {
    ...problem,
    problems,
    errors: inputErrors(problems, writingIn(language)),
  });
}
