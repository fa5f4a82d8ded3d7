import type { FastifyRequest } from 'fastify';

/** How long whoever is told no may take to notice. */
const patience = 5_000;

/**
 * Lets a request go whose answer is given before it was read to its end.
 *
 * What still comes is thrown away, so that the answer reaches whoever is busy sending; but not for ever.
 */
export function letGo({ raw }: FastifyRequest): void {
  if (raw.complete) return;
  raw.resume();
  const timer = setTimeout(() => raw.destroy(), patience).unref();
  raw.once('close', () => clearTimeout(timer));
}
