import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Tells after how many seconds a request may come again; null when it may come now. */
export interface RateLimit {
  readonly ofAddress: (request: FastifyRequest) => Promise<number | null>;
  readonly ofAccount: (request: FastifyRequest, accountId: string) => Promise<number | null>;
}

/** An office shares one address: it may ask as often as so many of its people together. */
const peopleAtAddress = 10;

/** Counts requests by account and by address, in windows of a minute. */
export async function countRequests(
  server: FastifyInstance,
  perMinute: number,
): Promise<RateLimit> {
  await server.register(fastifyRateLimit, { global: false });
  const accounts = new WeakMap<FastifyRequest, string>();
  const byAddress = server.createRateLimit({
    max: perMinute * peopleAtAddress,
    timeWindow: '1 minute',
    keyGenerator: ({ ip }) => `address ${ip}`,
  });
  const byAccount = server.createRateLimit({
    max: perMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => `account ${accounts.get(request) ?? ''}`,
  });
  return {
    ofAddress: async (request) => waitOf(await byAddress(request)),
    ofAccount: async (request, accountId) => {
      accounts.set(request, accountId);
      return waitOf(await byAccount(request));
    },
  };
}

type Counted = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>;

function waitOf(counted: Counted): number | null {
  return !counted.isAllowed && counted.isExceeded ? Math.max(1, counted.ttlInSeconds) : null;
}
