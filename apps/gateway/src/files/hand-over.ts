import { chown, mkdir, stat } from 'node:fs/promises';

/** Makes a folder that nobody else reads, where there is none. */
export async function makeFolder(path: string, like: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 });
  if (made !== undefined) await handOver(path, like);
}

/** Gives what was made to whom the other path belongs: a start as root must not lock the owner out of his own data. */
export async function handOver(path: string, like: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(like);
  await chown(path, uid, gid);
}
