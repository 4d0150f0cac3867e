// The middleware and routes of signing in on a port of their own, with a page and an admin endpoint to knock at.
import type { AddressInfo } from 'node:net';
import express from 'express';
import { adminOf, loadActor, requireAdmin } from '../../api/middleware/actor.ts';
import { handleErrors, noSuchPage } from '../../api/middleware/handleErrors.ts';
import { jsonBody } from '../../api/middleware/jsonBody.ts';
import { requestContext } from '../../api/middleware/requestContext.ts';
import { sameOrigin } from '../../api/middleware/sameOrigin.ts';
import { sessions } from '../../api/middleware/session.ts';
import { publicAccessRoutes } from '../../api/routes/publicAccess.ts';
import { sessionRoutes } from '../../api/routes/session.ts';
import { newAddress } from './access.ts';
import type { Json } from './json.ts';

export type Answer<B = Json> = { status: number; headers: Headers; body: B; text: string; cookie: string | undefined };
export type Ask = <B = Json>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer<B>>;

/** @param extra adds routes before the error handler. */
export async function openAccessApp(extra: (app: express.Express) => void = () => undefined) {
  const app = express();
  app.set('trust proxy', true);
  app.use(requestContext, sessions(), sameOrigin, loadActor, jsonBody, publicAccessRoutes(), sessionRoutes());
  app.get('/', (_request, response) => void response.send('<h1>会籍</h1>'));
  app.all('/api/admin-probe', requireAdmin, (request, response) => void response.json(adminOf(request)));
  extra(app);
  app.use(noSuchPage, handleErrors());
  const server = app.listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** One request from a network of its own, unless `X-Forwarded-For` is given. A string body is sent as it is. */
  const ask: Ask = async (method, path, body, headers = {}) => {
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        'X-Forwarded-For': newAddress(),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(headers.Cookie ? { Origin: url } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    return {
      status: response.status,
      headers: response.headers,
      body: json && text ? JSON.parse(text) : undefined,
      text,
      cookie,
    };
  };
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { url, ask, close };
}

export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
