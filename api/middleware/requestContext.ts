// What every request carries: a name for the logs, a language, and a line in the log when it is done.

import { randomInt } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Language } from '../../contract/words.ts';
import { logger } from '../../logger.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { scrub } from '../../scrub.ts';
import type { Standing } from '../../workflows/access/readSession.ts';
import type { RequestContext } from '../../workflows/access/visitor.ts';

declare global {
  namespace Express {
    interface Request {
      id: string;
      language: Language;
      /** Set by `loadActor` when somebody is signed in. */
      actor?: PersonActor;
      /** Asked with `Authorization: Bearer`, so no cookie of a browser is involved. */
      bearer?: boolean;
      /** Of whoever is signed in, as it was read with the session. */
      standing?: Standing;
    }
  }
}

export function requestContext(request: Request, response: Response, next: NextFunction): void {
  const given = request.get('X-Request-Id') ?? '';
  request.id = /^[\w-]{8,64}$/.test(given) ? given : requestNumber();
  request.language = request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
  response.set('X-Request-Id', request.id);
  const start = performance.now();
  response.on('finish', () => {
    const { method, originalUrl, id } = request;
    const milliseconds = Math.round(performance.now() - start);
    logger.info({ id, method, url: scrub(originalUrl), status: response.statusCode, milliseconds }, 'request');
  });
  next();
}

/** Without letters that look or sound like figures. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** K7F3-92QM: what somebody can read out on the phone, and staff find in the log. */
function requestNumber(): string {
  const drawn = Array.from({ length: 8 }, () => signs[randomInt(signs.length)]);
  return `${drawn.slice(0, 4).join('')}-${drawn.slice(4).join('')}`;
}

/** Where a request comes from, as workflows want to know it. */
export const contextOf = (request: Request): RequestContext => ({
  ip: request.ip,
  requestId: request.id,
  device: keptDevice(request),
});

export const deviceCookie = 'huiji.device';

/** What the device keeps since it has signed in. */
export const keptDevice = (request: Request): string | undefined =>
  /(?:^|;\s*)huiji\.device=([\w.-]{1,300})(?:;|$)/.exec(request.get('Cookie') ?? '')?.[1];
