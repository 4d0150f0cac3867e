// What the instance counts about itself, for Prometheus.
import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export const registry = new Registry();
collectDefaultMetrics({ register: registry });
const requestSeconds = new Histogram({
  name: 'huiji_http_request_seconds',
  help: 'Duration of HTTP requests',
  labelNames: ['method', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
  registers: [registry],
});

export const measure: RequestHandler = (request, response, next) => {
  const end = requestSeconds.startTimer({ method: request.method });
  response.on('finish', () => end({ status: String(response.statusCode) }));
  next();
};
