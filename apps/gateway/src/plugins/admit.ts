import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerError, answerTooSoon } from './answer-error.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Viewer } from './viewer.ts';

/** What it takes to let somebody in. */
export interface Admission {
  readonly rateLimit: RateLimit;
  readonly findViewer: (request: FastifyRequest) => Promise<Viewer | null>;
}

/** Tells who asks; whoever asks too often, or is not signed in, is answered here, and null is told. */
export async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  { rateLimit, findViewer }: Admission,
): Promise<Viewer | null> {
  // Before anybody is looked up: whoever asks without end costs no statement.
  const tooSoon = await rateLimit.ofAddress(request);
  if (tooSoon) {
    answerTooSoon(request, reply, tooSoon);
    return null;
  }
  const viewer = await findViewer(request);
  if (viewer === null) {
    answerError(request, reply, 401, 'UNAUTHENTICATED');
    return null;
  }
  const tooMany = await rateLimit.ofAccount(request, viewer.account.id);
  if (tooMany) {
    answerTooSoon(request, reply, tooMany);
    return null;
  }
  return viewer;
}
