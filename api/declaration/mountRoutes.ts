import { type Request, type RequestHandler, type Response, Router } from 'express';
import { adminOf, personOf } from '../middleware/actor.ts';
import { rateLimit } from '../middleware/rateLimit.ts';
import { routes } from './findRoutes.ts';
import { readRequest } from './readRequest.ts';
import type { Route, Who } from './route.ts';

type Verb = 'get' | 'post' | 'put' | 'delete';

/** The declared routes for which sessions are read, or those for which they are not. */
export function mountRoutes(which: 'sessions' | 'noSessions'): Router {
  const router = Router();
  for (const route of routes) {
    if ((route.who === 'anyone') !== (which === 'noSessions')) continue;
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

/** Who asks is looked at before what he sends. */
const handlerOf =
  (route: Route): RequestHandler =>
  async (request, response) => {
    const actor = actors[route.who](request);
    const sent = readRequest(route, request);
    response.status([route.status ?? 200].flat()[0] as number);
    send(response, route, await route.run({ actor, ...sent, request, response }));
  };

function send(response: Response, { media }: Route, answer: unknown): void {
  // Whoever streams has answered already.
  if (response.headersSent) return;
  if (media) response.type(media).send(answer);
  else if (answer === undefined) response.end();
  else response.json(answer);
}
