/** Files go in and out here; what is known of them is asked of the graph. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OpenedFiles } from '../files/open-store.ts';
import type { UploadGate } from '../files/upload-gate.ts';
import type { Context } from '../schema/context.ts';
import { RefusedError } from '../schema/refused-error.ts';
import { admit, type Admission } from './admit.ts';
import { answerRefusal } from './answer-refusal.ts';
import { handOut } from './hand-out.ts';
import { letGo } from './let-go.ts';
import { takeIn } from './take-in.ts';
import type { Viewer } from './viewer.ts';

/** What files need of their surroundings. */
export interface FileRoutes extends Admission {
  readonly files: OpenedFiles;
  readonly gate: UploadGate;
  readonly makeContext: (request: FastifyRequest, viewer: Viewer) => Context;
}

interface ById {
  readonly Params: { readonly id: string };
}

/** Opens `/files`: sending a file to a signing, and getting one. */
export function mountFiles(server: FastifyInstance, options: FileRoutes): void {
  const { files, gate, makeContext } = options;
  const contexts = new WeakMap<FastifyRequest, Context>();

  void server.register(
    (scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      // Whatever it says it is: that is seen by its content, and the body is read where it is written down.
      scope.addContentTypeParser('*', (_request, _body, next) => next(null));
      // Before the body: who may not send has nothing read of what he sends.
      scope.addHook('preParsing', async (request, reply) => {
        const viewer = await admit(request, reply, options);
        if (viewer) contexts.set(request, makeContext(request, viewer));
        else letGo(request);
      });
      scope.setErrorHandler((error, request, reply) => {
        letGo(request);
        if (error instanceof RefusedError) return answerRefusal(request, reply, error.refusal);
        throw error;
      });
      scope.post<ById>('/signings/:id', async (request, reply) => {
        const told = await takeIn(request, contextOf(request), { files, gate });
        return reply.code(201).header('cache-control', 'no-store').send(told);
      });
      scope.route<ById>({
        method: ['GET', 'HEAD'],
        url: '/attachments/:id',
        handler: (request, reply: FastifyReply) =>
          handOut(request, reply, contextOf(request), files.store),
      });
      done();
    },
    { prefix: '/files' },
  );

  function contextOf(request: FastifyRequest): Context {
    const context = contexts.get(request);
    if (!context) throw new Error('nobody is signed in');
    return context;
  }
}
