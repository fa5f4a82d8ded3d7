import { signHead, type SigningKey } from '@phoihop/database/audit';
import type { Database } from '@phoihop/database';

const every = 5 * 60_000;

/**
 * Signs the head of the record now, every five minutes, and once more at the end.
 *
 * @remarks Whoever may do anything in the database could rebuild the chain; he has not the key.
 */
export function signHeads(
  { pool }: Database,
  key: SigningKey,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const sign = () => signHead(pool, key).then(() => undefined, onError);
  void sign();
  const timer = setInterval(() => void sign(), every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await sign();
  };
}
