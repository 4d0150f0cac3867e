// For those who run the instance: is it alive, is it ready, how is it doing, what does it answer.
import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { config } from '../../config.ts';
import { NotSignedIn } from '../../errors.ts';
import { publicCardKeys } from '../../workflows/members/cardKeys.ts';
import { readiness } from '../../workflows/operations/readiness.ts';
import { route } from '../declaration/route.ts';
import { registry } from '../middleware/measure.ts';

export const alive = route({
  method: 'GET',
  path: '/healthz',
  who: 'anyone',
  title: '进程在运行',
  answer: 'Alive',
  run: () => ({ status: 'ok' as const }),
});

export const ready = route({
  method: 'GET',
  path: '/readyz',
  who: 'anyone',
  title: '可以办理业务，以及哪一部分有问题',
  answer: 'Readiness',
  status: [200, 503],
  async run({ request, response }) {
    const report = await readiness();
    if (!report.ready) response.status(503);
    return isOperator(request) ? report : { ready: report.ready, checks: [] };
  },
});

export const metrics = route({
  method: 'GET',
  path: '/metrics',
  who: 'anyone',
  title: '运行指标',
  media: registry.contentType,
  run({ request }) {
    if (!isOperator(request))
      throw new NotSignedIn('operations-token', '请出示运维令牌', 'Give the token of operations as a bearer');
    return registry.metrics();
  },
});

/** Whoever holds the token; everybody where none is set, which production refuses. */
function isOperator(request: Request): boolean {
  if (!config.operationsToken) return true;
  const given = Buffer.from(request.get('Authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${config.operationsToken}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

export const cardKeys = route({
  method: 'GET',
  path: '/.well-known/card-keys.json',
  who: 'anyone',
  title: '电子会员证的公钥（JSON Web Key Set）',
  answer: 'CardKeys',
  run({ response }) {
    response.set({ 'Cache-Control': 'public, max-age=3600', 'Access-Control-Allow-Origin': '*' });
    return publicCardKeys();
  },
});
