import { join } from 'node:path';
import { createDiskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';
import { createS3Store, type S3Settings } from './s3-store.ts';

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

export function openFiles({ directory, s3, megabytesMax }: FileSettings): OpenedFiles {
  const store = s3 ? createS3Store(s3) : createDiskStore(directory);
  return { store, incoming: join(directory, 'incoming'), megabytesMax };
}
