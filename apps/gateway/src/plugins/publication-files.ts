/** What was published is handed out here, the very bytes that were kept; and what is to be, as a draft. */
import contentDisposition from 'content-disposition';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../schema/context.ts';
import { openDraft } from '../schema/publications/open-draft.ts';
import { openPaper } from '../schema/publications/open-paper.ts';
import { RefusedError } from '../schema/refused-error.ts';
import { admit, type Admission } from './admit.ts';
import { answerRefusal } from './answer-refusal.ts';
import type { Viewer } from './viewer.ts';

/** What published papers need of their surroundings. */
export interface PublicationRoutes extends Admission {
  readonly makeContext: (request: FastifyRequest, viewer: Viewer) => Context;
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const asked = z.object({ paper: z.string().regex(/^[^.]+\.(docx|xlsx)$/) });

const ways = [
  ['/files/publications/:paper', openPaper],
  ['/files/publications/drafts/:paper', openDraft],
] as const;

/** Opens `/files/publications`: a paper is had by whoever may see its publication, and taking it leaves an entry on the record. */
export function mountPublications(server: FastifyInstance, options: PublicationRoutes): void {
  for (const [url, open] of ways) {
    server.get(url, async (request, reply) => {
      const viewer = await admit(request, reply, options);
      if (!viewer) return reply;
      const params = asked.safeParse(request.params);
      if (!params.success) return reply.callNotFound();
      const [id = '', kind = ''] = params.data.paper.split('.');
      try {
        const context = options.makeContext(request, viewer);
        return await send(reply, await open(context, id, kind === 'xlsx' ? 'xlsx' : 'docx'));
      } catch (error) {
        if (error instanceof RefusedError) return answerRefusal(request, reply, error.refusal);
        throw error;
      }
    });
  }
}

function send(
  reply: FastifyReply,
  { name, kind, bytes, sha256 }: Awaited<ReturnType<typeof openPaper>>,
): FastifyReply {
  return reply
    .headers({
      'content-type': types[kind],
      'content-disposition': contentDisposition(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      etag: `"${sha256}"`,
    })
    .send(Buffer.from(bytes));
}
