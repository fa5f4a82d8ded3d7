import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

interface Request {
  readonly raw: Readable & Pick<IncomingMessage, 'complete'>;
}

/** How long whoever is told no may be silent, and how long he may go on sending, until he notices. */
const patience = { silent: 5_000, sending: 60_000 };

/**
 * Lets a request go whose answer is given before it was read to its end.
 *
 * What still comes is thrown away, so that the answer reaches whoever is busy sending: a connection that is cut while he
 * sends takes the answer with it. But not for ever.
 */
export function letGo({ raw }: Request): void {
  if (raw.complete) return;
  const end = () => raw.destroy();
  const silence = setTimeout(end, patience.silent).unref();
  const whole = setTimeout(end, patience.sending).unref();
  raw.on('data', () => silence.refresh());
  raw.resume();
  raw.once('close', () => {
    clearTimeout(silence);
    clearTimeout(whole);
  });
}
