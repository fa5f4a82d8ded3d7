import { access, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keyOf, type FileStore } from './file-store.ts';
import { handOver, makeFolder } from './hand-over.ts';

/** Keeps files in a directory; they must come in on the same file system. */
export function createDiskStore(directory: string): FileStore {
  const pathOf = (sha256: string) => join(directory, keyOf(sha256));
  const has = (sha256: string) =>
    access(pathOf(sha256)).then(
      () => true,
      () => false,
    );
  return {
    has,
    put: async ({ path, sha256 }) => {
      if (await has(sha256)) return;
      const kept = pathOf(sha256);
      const folder = dirname(kept);
      await makeFolder(folder, directory);
      await handOver(path, directory);
      await flush(path);
      // Whole or not at all: nobody ever meets half a file under its name.
      await rename(path, kept);
      await flush(folder);
    },
    open: async (sha256) => {
      const handle = await open(pathOf(sha256));
      return handle.createReadStream();
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

/** Waits until what was written would outlive a loss of power. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Windows flushes no folder.
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle.close();
  }
}
