import { resolve } from 'node:path';

/** A path as whoever typed it means it; the package manager starts us elsewhere. */
export function here(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}
