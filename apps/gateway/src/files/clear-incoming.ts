import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Longer than any file may be on its way. */
const lifetime = 60 * 60_000;

/** Removes what was on its way when a process ended; another process may still be receiving the rest. */
export async function clearIncoming(incoming: string, now = Date.now()): Promise<void> {
  const names = await readdir(incoming).catch((): string[] => []);
  for (const name of names) {
    const path = join(incoming, name);
    const left = await stat(path).catch(() => null);
    if (left && now - left.mtimeMs > lifetime) await rm(path, { force: true });
  }
}
