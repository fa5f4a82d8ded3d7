import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerError } from './answer-error.ts';

const policy = [
  "default-src 'self'",
  // The style library of the console writes its rules into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the console, whose own addresses all lead to its one page; all else is not there. */
export function mountConsole(server: FastifyInstance, directory: string): void {
  server.addHook('onSend', async (_request, reply) => {
    // What is handed out as a file has a stricter one.
    if (!reply.hasHeader('content-security-policy')) {
      void reply.header('content-security-policy', policy);
    }
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
  });
  const isBuilt = existsSync(join(directory, 'index.html'));
  if (isBuilt) {
    void server.register(fastifyStatic, {
      root: directory,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', caching(path));
      },
    });
  }
  server.setNotFoundHandler((request, reply) =>
    isBuilt && wantsPage(request)
      ? reply.sendFile('index.html')
      : answerError(request, reply, 404, 'NOT_FOUND'),
  );
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  const isPage = method === 'GET' || method === 'HEAD';
  const isOther = /^\/(api|graphql|explorer|files|health|metrics|assets)(\/|\?|$)/.test(url);
  return isPage && !isOther && (headers.accept ?? '').includes('text/html');
}

/** What carries its content's hash in its name never changes; the page that names it does. */
function caching(path: string): string {
  const isHashed = /-[\w-]{8,}\.\w+$/.test(basename(path));
  return isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}
