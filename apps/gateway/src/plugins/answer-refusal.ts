import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal, RefusalCode } from '@phoihop/domain/verdict';
import { refusalSentence } from '../schema/language/refusal-sentence.ts';
import { requestLanguage } from './answer-error.ts';

/** What HTTP calls each no that files meet; any other is one about the state of things. */
const statuses: Partial<Record<RefusalCode, number>> = {
  INVALID_INPUT: 400,
  FORBIDDEN: 403,
  NOT_YOURS: 403,
  NOT_FOUND: 404,
  FILE_TOO_LARGE: 413,
  FILE_KIND: 415,
  FILE_EMPTY: 422,
  FILE_BROKEN: 422,
  FILE_LOCKED: 422,
  FILE_UNSAFE: 422,
  TABLE_TOO_LARGE: 422,
  TOO_BUSY: 503,
};

/** Answers a request outside of the graph with a rule's no, in its language. */
export function answerRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): FastifyReply {
  const { code, facts } = refusal;
  if (code === 'TOO_BUSY') void reply.header('retry-after', Number(facts['seconds']));
  return reply
    .code(statuses[code] ?? 409)
    .header('cache-control', 'no-store')
    .send({ code, message: refusalSentence(refusal, requestLanguage(request)), facts });
}
