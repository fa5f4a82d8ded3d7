import { createHash, randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { refused } from '../schema/refused-error.ts';
import type { ReceivedFile } from './file-store.ts';

/** A file that stopped coming: its sender is gone, or as good as gone. */
export class BrokenOffError extends Error {
  override readonly name = 'BrokenOffError';
  readonly statusCode = 400;
}

interface Receiving {
  /** The folder of files on their way. */
  readonly incoming: string;
  readonly megabytesMax: number;
  /** What helps whoever sends a larger one than a scan. */
  readonly advice?: 'largeTable';
  /** After how many milliseconds of silence it is given up. */
  readonly silenceMax?: number;
  /** From how many milliseconds on it must have come at a pace that a weak connection keeps too. */
  readonly slowAfter?: number;
}

/** Whoever sends more slowly than this keeps a place from others, and is given up. */
const bytesPerSecondMin = 8 * 1024;

export const megabyte = 1024 * 1024;

/**
 * Writes what comes in to a file of its own, counted and hashed on the way; never is more than a piece of it in memory.
 *
 * @remarks Whoever gets the file removes it. Where it is refused, or breaks off, nothing is left of it; the stream is
 * left as it is, so that the no can still be told.
 */
export async function receiveFile(body: Readable, options: Receiving): Promise<ReceivedFile> {
  const { incoming, megabytesMax } = options;
  const path = join(incoming, randomUUID());
  const handle = await open(path, 'wx', 0o600);
  try {
    const received = await write(body, handle, options);
    if (received.size === 0) throw refused('FILE_EMPTY');
    if (received.size > megabytesMax * megabyte) throw tooLarge(megabytesMax, options.advice);
    return { path, ...received };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

export function tooLarge(megabytesMax: number, advice?: 'largeTable') {
  return refused('FILE_TOO_LARGE', { max: megabytesMax, ...(advice && { advice }) });
}

/** Writes until the end, or until it is more than may be. */
async function write(
  body: Readable,
  handle: FileHandle,
  { megabytesMax, silenceMax = 30_000, slowAfter = 30_000 }: Receiving,
): Promise<Omit<ReceivedFile, 'path'>> {
  const hash = createHash('sha256');
  const silence = setTimeout(() => body.destroy(new BrokenOffError('silent')), silenceMax);
  const begun = Date.now();
  let size = 0;
  try {
    for await (const piece of piecesOf(body)) {
      silence.refresh();
      size += piece.length;
      const milliseconds = Date.now() - begun;
      if (milliseconds > slowAfter && size < (milliseconds / 1000) * bytesPerSecondMin) {
        body.destroy(new BrokenOffError('too slow'));
      }
      if (size > megabytesMax * megabyte) break;
      hash.update(piece);
      await handle.writeFile(piece);
    }
  } catch (cause) {
    // An error of the disk is ours to know of; one of the connection is only its end.
    if (body.destroyed) throw new BrokenOffError('broken off', { cause });
    throw cause;
  } finally {
    clearTimeout(silence);
  }
  return { sha256: hash.digest('hex'), size };
}

async function* piecesOf(body: Readable): AsyncGenerator<Buffer> {
  const pieces: AsyncIterable<unknown> = body.iterator({ destroyOnReturn: false });
  for await (const piece of pieces) {
    if (Buffer.isBuffer(piece)) yield piece;
  }
}
