import type { Readable } from 'node:stream';

/** A file that has come in whole: where it lies, what its bytes hash to, and how many they are. */
export interface ReceivedFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** Keeps the bytes of files, each under the SHA-256 of what it holds. */
export interface FileStore {
  /** Takes a file in, for good when this is done; the same file twice is kept once. Its path may be empty afterwards. */
  readonly put: (file: ReceivedFile) => Promise<void>;
  /** The bytes, from the first on; fails where there are none. */
  readonly open: (sha256: string) => Promise<Readable>;
  readonly has: (sha256: string) => Promise<boolean>;
  /** Takes the bytes away; where there are none, that is done already. */
  readonly remove: (sha256: string) => Promise<void>;
}

/** Where in a store the file lies: spread over folders, so that none grows without end. */
export function keyOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('a file is named by its SHA-256');
  return `${sha256.slice(0, 2)}/${sha256}`;
}
