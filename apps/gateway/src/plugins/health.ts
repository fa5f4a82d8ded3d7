import type { Database } from '@phoihop/database';
import type { FastifyInstance } from 'fastify';
import { answerError } from './answer-error.ts';

/** Tells whoever watches over the process whether it lives and whether it can work. */
export function mountHealth(server: FastifyInstance, db: Database, profile: string): void {
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', async (request, reply) => {
    try {
      // The stamp is the last thing a seeding writes: where it is, the tables and the data are.
      const stamp = await db.kysely.selectFrom('deployment').select('profile').executeTakeFirst();
      if (stamp?.profile === profile) return { status: 'ready' };
      request.log.warn({ found: stamp?.profile ?? null, profile }, 'the database is another one');
    } catch (error) {
      request.log.warn({ err: error }, 'the database does not answer');
    }
    return answerError(request, reply, 503, 'NOT_READY');
  });
}
