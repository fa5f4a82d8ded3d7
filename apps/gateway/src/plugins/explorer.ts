import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Serves the page on which queries are tried; where it is not wanted, or not built, there is nothing at its address. */
export function mountExplorer(server: FastifyInstance, directory: string): void {
  if (directory === '' || !existsSync(join(directory, 'index.html'))) return;
  void server.register(fastifyStatic, {
    root: directory,
    prefix: '/explorer/',
    decorateReply: false,
    cacheControl: false,
    redirect: true,
  });
  server.get('/explorer', (_request, reply) => reply.redirect('/explorer/'));
}
