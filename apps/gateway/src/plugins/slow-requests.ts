import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How long a question may take to arrive, and how long a file. */
const patience = { question: 30_000, file: 15 * 60_000 };

/** For the server's own clock, which knows no difference between them. */
export const requestTimeout = patience.file;

/** Ends what never arrives: it must not hold a connection for ever. Only a file over a slow line may take its time. */
export function endSlowRequests(server: FastifyInstance): void {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  server.server.headersTimeout = patience.question;
  server.addHook('onRequest', async (request) => {
    const { raw, url, method } = request;
    if (method === 'GET' || method === 'HEAD' || url.startsWith('/files/')) return;
    const end = () => {
      if (!raw.complete) raw.destroy();
    };
    timers.set(request, setTimeout(end, patience.question).unref());
  });
  server.addHook('onResponse', async (request) => clearTimeout(timers.get(request)));
}
