// Against forged requests: what changes something and rests on a cookie must come from our own pages.
import type { Request, RequestHandler } from 'express';
import { config } from '../../config.ts';
import { Forbidden } from '../../errors.ts';
import { cookieName } from './session.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Requests whose session came of a bearer token are exempt: no other site can make a browser send one. Goes after `sessions`. */
export const sameOrigin: RequestHandler = (request, _response, next) => {
  if (!safeMethods.has(request.method) && !request.bearer && !isOwn(request)) {
    throw new Forbidden(
      'cross-site',
      '这个请求不是从本站页面发出的，已拒绝。请从本站页面重新操作',
      'This request does not come from our own pages. API clients: use Authorization: Bearer, or send Origin',
    );
  }
  next();
};

function isOwn(request: Request): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const source = request.get('Origin') ?? request.get('Referer');
  if (source !== undefined) return isOwnAddress(source, request);
  // No browser leaves out all three; without a cookie there is nothing to abuse.
  return !(request.get('Cookie') ?? '').includes(`${cookieName}=`);
}

function isOwnAddress(source: string, request: Request): boolean {
  if (!URL.canParse(source)) return false;
  const { host, origin } = new URL(source);
  return origin === config.origin || host === request.get('Host') || host === request.host;
}
