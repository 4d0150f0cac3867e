// For those who run the instance: is it alive, is it ready, how is it doing, what does it answer.
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
  async run({ response }) {
    const report = await readiness();
    if (!report.ready) response.status(503);
    return report;
  },
});

export const metrics = route({
  method: 'GET',
  path: '/metrics',
  who: 'anyone',
  title: '运行指标',
  media: registry.contentType,
  run: () => registry.metrics(),
});

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
