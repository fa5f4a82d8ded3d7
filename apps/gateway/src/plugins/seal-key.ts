import type { SigningKey } from '@phoihop/database/audit';
import type { FastifyInstance } from 'fastify';

/** Hands the public half of the deployment's key to everybody: with it a stranger verifies what was signed. */
export function mountSealKey(server: FastifyInstance, { publicPem }: SigningKey): void {
  server.get('/files/seal-key.pem', (_request, reply) =>
    reply
      .type('application/x-pem-file')
      .header('cache-control', 'no-cache')
      .header('content-disposition', 'attachment; filename="phoihop-seal-key.pem"')
      .send(publicPem),
  );
}
