// The only place where an error becomes an answer.
import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { Problem } from '../../contract/problem.ts';
import type { Language } from '../../contract/words.ts';
import { NotFound } from '../../errors.ts';
import { logger } from '../../logger.ts';
import { problemOf, unforeseen } from './problem.ts';
import { understandError } from './understandError.ts';

/** Who is shown a page of an error. `cookies`: what he has chosen for how pages look. */
export type ErrorReader = { language: Language; cookies: string; signedIn: boolean };
export type ErrorPage = (problem: Problem, reader: ErrorReader) => string;

/** Problem documents for programs, `renderErrorPage` for browsers. Goes last. */
export function handleErrors(options: { renderErrorPage?: ErrorPage } = {}): ErrorRequestHandler {
  const renderErrorPage = options.renderErrorPage ?? plainPage;
  return (error, request, response, next) => {
    const id = request.id ?? 'unknown';
    const understood = understandError(error);
    const answer = understood ?? unforeseen(id);
    if (!understood) logger.error({ id, err: error }, 'unexpected error');
    else if (answer.status >= 503) logger.warn({ id, err: error }, 'unavailable');
    else logger.debug({ id, problem: answer.code }, 'refused');
    if (response.headersSent) {
      next(error);
      return;
    }
    const language = request.language ?? 'zh';
    const problem = problemOf(answer, id, language);
    response.status(answer.status);
    response.set('Cache-Control', 'no-store');
    response.set('Content-Language', language === 'zh' ? 'zh-CN' : 'en');
    const retryAfter =
      typeof problem.retryAfter === 'number' ? problem.retryAfter : answer.status === 503 ? 5 : undefined;
    if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter));
    if (answer.status === 401) response.set('WWW-Authenticate', 'Bearer');
    const reader = { language, cookies: request.get('Cookie') ?? '', signedIn: Boolean(request.actor) };
    if (wantsPage(request)) response.type('html').send(renderErrorPage(problem, reader));
    else response.type('application/problem+json').send(JSON.stringify(problem));
  };
}

/** For addresses that nothing answers. Goes before `handleErrors`. */
export const noSuchPage: RequestHandler = () => {
  throw new NotFound('没有这个页面或接口', 'There is no such page or endpoint');
};

function wantsPage(request: Request): boolean {
  return !request.path.startsWith('/api/') && request.accepts('json', 'html') === 'html';
}

function plainPage({ title, detail, id }: Problem, { language }: ErrorReader): string {
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><h1>${escaped(title)}</h1><p>${escaped(detail)}</p><p><small>${escaped(id)}</small></p></html>`;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
