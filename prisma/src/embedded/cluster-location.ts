import { readFileSync, writeFileSync, renameSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { DataDirectoryError } from './data-directory-error.ts';
import { errorCode } from './error-code.ts';

/** Where the cluster of a data directory lies: inside it, or where its pointer file says. */
export function clusterLocation(dataDir: string): string {
  return join(clusterHome(dataDir), 'postgres');
}

/** The folder around the cluster, named by the pointer file when it is not the data directory. */
export function clusterHome(dataDir: string): string {
  const path = pointerPath(dataDir);
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return dataDir;
    throw error;
  }
  if (isAbsolute(text)) return text;
  throw new DataDirectoryError(
    `The file ${path}, which says where the database lies, is damaged.`,
    'Put it back from a copy, or choose another data directory.',
  );
}

/** Records that the cluster of a data directory lies elsewhere. */
export function writePointer(dataDir: string, home: string): void {
  const path = pointerPath(dataDir);
  writeFileSync(`${path}.new`, `${home}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function pointerPath(dataDir: string): string {
  return join(dataDir, 'postgres.location');
}
