import { type Request, type RequestHandler, type Response, Router } from 'express';
import { adminOf, personOf } from '../middleware/actor.ts';
import { rateLimit } from '../middleware/rateLimit.ts';
import { readBytes } from '../middleware/readBytes.ts';
import { readJson } from '../middleware/readJson.ts';
import { findRoutes } from './findRoutes.ts';
import { readRequest } from './readRequest.ts';
import type { Route, Who } from './route.ts';

type Verb = 'get' | 'post' | 'put' | 'delete';

type Kind = 'noSessions' | 'bytes' | 'sessions';

const kindOf = ({ who, bytes }: Route): Kind => (who === 'anyone' ? 'noSessions' : bytes ? 'bytes' : 'sessions');

/** The declared routes for which no session is read; those that take bytes, before JSON is read; and all others. */
export async function mountRoutes(which: Kind): Promise<Router> {
  const router = Router();
  for (const route of await findRoutes()) {
    if (kindOf(route) !== which) continue;
    const limits = route.limit ? [rateLimit(route.limit)] : [];
    router[route.method.toLowerCase() as Verb](route.path, ...limits, handlerOf(route));
  }
  return router;
}

const actors: Readonly<Record<Who, (request: Request) => Request['actor']>> = {
  anyone: () => undefined,
  visitor: (request) => request.actor,
  person: personOf,
  admin: adminOf,
};

const noBytes = Buffer.alloc(0);

/** Who asks is looked at before what he sends. */
const handlerOf =
  (route: Route): RequestHandler =>
  async (request, response) => {
    const actor = actors[route.who](request);
    if (route.bytes) await readBytes(request, response, route.bytes);
    const bytes: Buffer = route.bytes ? request.body : noBytes;
    if (route.signed) {
      route.signed(request, bytes);
      request.body = readJson(bytes);
    }
    const sent = readRequest(route, request);
    response.status([route.status ?? 200].flat()[0] as number);
    send(response, route, await route.run({ actor, ...sent, bytes, request, response }));
  };

function send(response: Response, { media }: Route, answer: unknown): void {
  // Whoever streams has answered already.
  if (response.headersSent) return;
  if (media) response.type(media).send(answer);
  else if (answer === undefined) response.end();
  else response.json(answer);
}
