import type { FastifyInstance } from 'fastify';
import { answerError } from './answer-error.ts';

/** Answers what went wrong outside of the API's own checks, without telling how. */
export function handleErrors(server: FastifyInstance): void {
  // The number that a report of trouble and the log have in common.
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  server.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status === 413) return answerError(request, reply, 413, 'TOO_LARGE');
    if (status >= 400 && status < 500) {
      return answerError(request, reply, status, 'MALFORMED_REQUEST');
    }
    request.log.error({ err: error, requestId: request.id }, 'unexpected error');
    return answerError(request, reply, 500, 'INTERNAL_SERVER_ERROR');
  });
}

function statusOf(error: unknown): number {
  const hasStatus = typeof error === 'object' && error !== null && 'statusCode' in error;
  return hasStatus ? Number(error.statusCode) : 500;
}
