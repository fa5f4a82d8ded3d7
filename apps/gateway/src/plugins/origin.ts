import type { FastifyInstance } from 'fastify';
import { isLoopback } from '../loopback.ts';
import { answerError } from './answer-error.ts';

/** Under which names the service may be asked. */
export interface OriginOptions {
  /** The host names it answers to besides those of this machine; null when any will do. */
  readonly hosts: readonly string[] | null;
}

/**
 * Refuses what comes from a foreign page, or under a name that is not ours.
 *
 * @remarks The name is checked so that a page elsewhere cannot rebind its own name to this address.
 */
export function checkOrigin(server: FastifyInstance, { hosts }: OriginOptions): void {
  server.addHook('onRequest', async (request, reply) => {
    const { hostname } = request;
    const isOurs = hosts === null || isLoopback(hostname) || hosts.includes(hostname);
    if (!isOurs || !isFromHere(request.headers.origin, request.host)) {
      return answerError(request, reply, 403, 'FOREIGN_ORIGIN');
    }
    return undefined;
  });
}

function isFromHere(origin: string | undefined, host: string): boolean {
  // Browsers send it with everything that could change something; other programs need not.
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  // The console under development is served on another port of the same machine.
  return from.host === host || (isLoopback(from.hostname) && isLoopback(host.replace(/:\d+$/, '')));
}
