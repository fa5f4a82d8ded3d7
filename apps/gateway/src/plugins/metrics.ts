import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { isLoopback } from '../loopback.ts';
import { answerError } from './answer-error.ts';

/** Measures requests and the process, and shows it to this machine alone. */
export function mountMetrics(server: FastifyInstance): void {
  // One registry for each server: two of them in one process must not mix.
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    duration.observe(labels, reply.elapsedTime / 1000);
  });
  server.get('/metrics', async (request, reply) => {
    const address = request.ip.replace(/^::ffff:/, '');
    // Behind a proxy on this machine everybody would come from here.
    const isForwarded = request.headers['x-forwarded-for'] !== undefined;
    if (!isLoopback(address) || isForwarded) return answerError(request, reply, 404, 'NOT_FOUND');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
