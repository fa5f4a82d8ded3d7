import type { FastifyInstance } from 'fastify';

/** How long a question may take to arrive, and how long a file. */
const patience = { question: 30_000, file: 15 * 60_000 };

/** For the server's own clock, which knows no difference between them. */
export const requestTimeout = patience.file;

/** Ends what never arrives: it must not hold a connection for ever. Only a file over a slow line may take its time. */
export function endSlowRequests(server: FastifyInstance): void {
  server.server.headersTimeout = patience.question;
  server.addHook('onRequest', async ({ raw, url, method }) => {
    if (method === 'GET' || method === 'HEAD' || url.startsWith('/files/')) return;
    const timer = setTimeout(() => {
      if (!raw.complete) raw.destroy();
    }, patience.question).unref();
    raw.once('close', () => clearTimeout(timer));
  });
}
