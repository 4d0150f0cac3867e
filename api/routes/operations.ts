// For those who run the instance: is it alive, is it ready, how is it doing.
import { Router } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { readiness } from '../../workflows/operations/readiness.ts';
import { openApi } from '../openapi.ts';

export const registry = new Registry();
collectDefaultMetrics({ register: registry });
export const requestSeconds = new Histogram({
  name: 'huiji_http_request_seconds',
  help: 'Duration of HTTP requests',
  labelNames: ['method', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
  registers: [registry],
});

export function operationRoutes(): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const report = await readiness();
    response.status(report.ready ? 200 : 503).json(report);
  });
  router.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  router.get('/openapi.json', (_request, response) => {
    response.json(openApi());
  });
  return router;
}
