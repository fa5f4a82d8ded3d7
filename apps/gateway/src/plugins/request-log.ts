import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { pino } from 'pino';

/** One line for each request, when it is answered; queries and cookies are never in it. */
class OneLine extends LogController {
  override incomingRequest(): void {
    // Told once, at the end.
  }

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const { method, url, ip } = request;
    const [path] = url.split('?', 1);
    const milliseconds = Math.round(reply.elapsedTime);
    const line = { method, path, status: reply.statusCode, milliseconds, ip };
    if (error) request.log.error({ ...line, err: error }, 'request failed');
    else request.log.info(line, 'request');
  }
}

/** How requests are logged. */
export function requestLog(): LogController {
  return new OneLine({ requestIdLogLabel: 'requestId' });
}

/** Says nothing at all. */
export function silentLogger() {
  return pino({ level: 'silent' });
}
