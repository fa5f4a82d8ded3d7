import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL writes about itself in `postmaster.pid`. */
export interface PostmasterFile {
  pid: number;
  ready: boolean;
}

/** Reads the text of `postmaster.pid`; nothing when it is not one, or not yet written. */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n');
  const pid = Number(lines[0]?.trim());
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, ready: lines[7]?.trim() === 'ready' };
}

/** Reads `postmaster.pid` of a cluster; nothing when no server left one. */
export function readPostmasterFile(clusterDir: string): PostmasterFile | undefined {
  try {
    return parsePostmasterFile(readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8'));
  } catch {
    return undefined;
  }
}
