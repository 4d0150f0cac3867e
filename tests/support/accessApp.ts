// The middleware and routes of signing in on a port of their own, with a page and an admin endpoint to knock at.
import type { AddressInfo } from 'node:net';
import express from 'express';
import { mountRoutes } from '../../api/declaration/mountRoutes.ts';
import { adminOf, loadActor, requireAdmin } from '../../api/middleware/actor.ts';
import { handleErrors, noSuchPage } from '../../api/middleware/handleErrors.ts';
import { jsonBody } from '../../api/middleware/jsonBody.ts';
import { requestContext } from '../../api/middleware/requestContext.ts';
import { sameOrigin } from '../../api/middleware/sameOrigin.ts';
import { sessions } from '../../api/middleware/session.ts';
import { newAddress } from './access.ts';
import { clientOf } from './client.ts';

/** @param extra adds routes before the error handler. */
export async function openAccessApp(extra: (app: express.Express) => void = () => undefined) {
  const app = express();
  app.set('trust proxy', true);
  app.use(requestContext, sessions(), sameOrigin, loadActor, jsonBody);
  app.get('/', (_request, response) => void response.send('<h1>会籍</h1>'));
  app.all('/api/admin-probe', requireAdmin, (request, response) => void response.json(adminOf(request)));
  extra(app);
  app.use(await mountRoutes('sessions'));
  app.use(noSuchPage, handleErrors());
  const server = app.listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** Each request comes from a network of its own, unless `X-Forwarded-For` is given; what has a cookie, from our own pages. */
  const ask = clientOf(url, ({ Cookie }) => ({
    'X-Forwarded-For': newAddress(),
    ...(Cookie ? { Origin: url } : {}),
  }));
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { url, ask, close };
}

export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
