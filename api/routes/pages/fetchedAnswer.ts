// What a form is answered with is fetched by a GET: a page that a POST answered is one that "back" cannot show again.
import { gunzipSync, gzipSync } from 'node:zlib';
import type { RequestHandler, Response } from 'express';
import { decryptField, encryptField } from '../../../models/store/sql/crypto.ts';
import { keepSession } from '../../middleware/session.ts';
import { pathOfReferer } from './pathOfReferer.ts';
import { safeReturn } from './safeReturn.ts';

declare module 'express-session' {
  interface SessionData {
    /** The page a form was answered with, until it is fetched: what was typed, and what is wrong with it. Encrypted. */
    answered?: { path: string; status: number; page: string } | undefined;
  }
}

/**
 * Leads the browser back to the page on which the form stood, which shows the answer once. @returns whether it does:
 * who does not say where the form stood, as programs do, is answered at once.
 */
export function leadToAnswer(response: Response, html: string, status: number): boolean {
  const { req: request } = response;
  const path = request.method === 'POST' ? safeReturn(pathOfReferer(request), '') : '';
  if (path === '') return false;
  const page = encryptField(gzipSync(html).toString('base64'));
  request.session.answered = { path, status, page };
  keepSession(request).then(() => response.redirect(303, path), request.next);
  return true;
}

export const showAnswer: RequestHandler = (request, response, next) => {
  const { answered } = request.session;
  if (request.method !== 'GET' || answered?.path !== request.originalUrl) return next();
  request.session.answered = undefined;
  const html = gunzipSync(Buffer.from(decryptField(answered.page), 'base64'));
  response.status(answered.status).set('Cache-Control', 'no-store').type('html').send(html);
};
