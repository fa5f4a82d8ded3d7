import { dirname, join } from 'node:path';
import { createDiskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';
import { makeFolder } from './hand-over.ts';
import type { S3Settings } from './s3-store.ts';

/** Where files lie, and how large one may be. */
export interface FileSettings {
  /** The directory of files; they come in there even where they are kept elsewhere. */
  readonly directory: string;
  readonly s3: S3Settings | undefined;
  readonly megabytesMax: number;
}

/** The store of files, and where they come in. */
export interface OpenedFiles {
  readonly store: FileStore;
  /** Holds what is still on its way, on the same file system as the store where that is a directory. */
  readonly incoming: string;
  readonly megabytesMax: number;
}

/** Opens the store that is named, and the folder in front of it. */
export async function openFiles({
  directory,
  s3,
  megabytesMax,
}: FileSettings): Promise<OpenedFiles> {
  const incoming = join(directory, 'incoming');
  await makeFolder(directory, dirname(directory));
  await makeFolder(incoming, directory);
  return { store: s3 ? await inBucket(s3) : createDiskStore(directory), incoming, megabytesMax };
}

async function inBucket(settings: S3Settings): Promise<FileStore> {
  // Its library is large: who keeps files in a directory does not wait for it.
  const { createS3Store } = await import('./s3-store.ts');
  return createS3Store(settings);
}
