import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { TooMany } from '../../errors.ts';
import { networkOf } from '../../workflows/access/visitor.ts';

type Options = { points: number; seconds: number; keyOf?: (request: Request) => string };

/** Holds back floods, per network (or `keyOf`) and process; limits that must hold across processes are in the workflows. */
export function rateLimit({ points, seconds, keyOf = (request) => networkOf(request.ip) }: Options): RequestHandler {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (request, _response, next) => {
    await limiter.consume(keyOf(request)).catch((reason: RateLimiterRes) => {
      const retryAfter = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
      throw new TooMany(
        retryAfter,
        `操作过于频繁，请在${retryAfter}秒后再试`,
        `Too many requests; try again in ${retryAfter} s`,
      );
    });
    next();
  };
}
