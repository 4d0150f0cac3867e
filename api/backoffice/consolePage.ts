// AdminJS writes its page with inline scripts and a font from another site. Here the scripts get a nonce and the font goes.
import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import { config } from '../../config.ts';

export const consolePage: RequestHandler = (_request, response, next) => {
  const nonce = randomBytes(16).toString('base64');
  response.set('Content-Security-Policy', policy(nonce));
  const send = response.send.bind(response);
  // AdminJS sends strings for pages only; its data are objects.
  response.send = (body) => send(typeof body === 'string' ? tighten(body, nonce) : body);
  next();
};

/** Nothing is loaded from elsewhere. Styles are written at run time by the component library, so they may be inline. */
const policy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(config.production ? ['upgrade-insecure-requests'] : []),
  ].join(';');

function tighten(page: string, nonce: string): string {
  return page
    .replace(/^\s*<link[^>]*href="https?:[^>]*>\s*$/gm, '')
    .replace(/^(\s*window\.REDUX_STATE = )(.*)$/m, (_line, start: string, state: string) => start + escapeState(state))
    .replaceAll('<script>', `<script nonce="${nonce}">`);
}

/** A name that holds a tag must not end the script it stands in. */
const escapeState = (json: string): string =>
  json.replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
