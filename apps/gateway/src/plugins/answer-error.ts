import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { languageOf, languages, type Language } from '../schema/language/language.ts';
import { serverSentence, type ServerErrorCode } from './server-sentence.ts';

/**
 * The language a request is answered in: that which its address names (`?lang=en`), for a link carries no header of ours;
 * else that which its reader prefers.
 */
export function requestLanguage({ query, headers }: FastifyRequest): Language {
  const named = languageAsked.safeParse(query).data?.lang;
  return named ?? languageOf(headers['accept-language']);
}

const languageAsked = z.object({ lang: z.enum(languages) });

/** Answers a request with a no in its language, in the shape its path speaks. */
export function answerError(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: ServerErrorCode,
  seconds = 0,
): FastifyReply {
  const message = serverSentence(code, requestLanguage(request), { id: request.id, seconds });
  const requestId = status >= 500 ? { requestId: request.id } : {};
  void reply.code(status).header('cache-control', 'no-store');
  return isGraphql(request)
    ? reply.send({ errors: [{ message, extensions: { code, ...requestId } }] })
    : reply.send({ code, message, ...requestId });
}

/** Answers whoever asks too often, and says when to ask again. */
export function answerTooSoon(
  request: FastifyRequest,
  reply: FastifyReply,
  seconds: number,
): FastifyReply {
  void reply.header('retry-after', seconds);
  return answerError(request, reply, 429, 'TOO_MANY_REQUESTS', seconds);
}

function isGraphql(request: FastifyRequest): boolean {
  return /^\/graphql(\?|$)/.test(request.url);
}
