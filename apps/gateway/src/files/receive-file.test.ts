import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BrokenOffError, receiveFile } from './receive-file.ts';

let incoming: string;
beforeAll(async () => {
  incoming = await mkdtemp(join(tmpdir(), 'phoihop-incoming-'));
});
afterAll(() => rm(incoming, { recursive: true, force: true }));

const pieces = (count: number) =>
  Readable.from(
    (function* make() {
      for (let made = 0; made < count; made += 1) yield Buffer.alloc(2 ** 18, made);
    })(),
    { objectMode: false },
  );

it('a file is written as it comes, and known by its hash', async () => {
  const { path, sha256, size } = await receiveFile(pieces(4), { incoming, megabytesMax: 1 });
  const written = await readFile(path);

  expect(size).toBe(2 ** 20);
  expect(createHash('sha256').update(written).digest('hex')).toBe(sha256);
  await rm(path);
});

it('one byte more than may be is too many', async () => {
  const more = Readable.from([Buffer.alloc(2 ** 20), Buffer.alloc(1)]);
  await expect(receiveFile(more, { incoming, megabytesMax: 1 })).rejects.toMatchObject({
    refusal: { code: 'FILE_TOO_LARGE', facts: { max: 1 } },
  });
  expect(await readdir(incoming)).toEqual([]);
});

it('the rest of what is too large is left to who answers', async () => {
  const body = pieces(100);
  await expect(receiveFile(body, { incoming, megabytesMax: 1 })).rejects.toThrow('FILE_TOO_LARGE');
  expect(body.destroyed).toBe(false);
});

it('nothing at all is no file', async () => {
  await expect(receiveFile(Readable.from([]), { incoming, megabytesMax: 1 })).rejects.toMatchObject(
    { refusal: { code: 'FILE_EMPTY' } },
  );
});

it('a sender who falls silent is given up, and nothing is left of what he sent', async () => {
  const body = new PassThrough();
  body.write('456/CTPH');
  const receiving = receiveFile(body, { incoming, megabytesMax: 1, silenceMax: 50 });

  await expect(receiving).rejects.toBeInstanceOf(BrokenOffError);
  expect(await readdir(incoming)).toEqual([]);
});

it('a sender who only drips is given up, though he is never silent', async () => {
  const body = new PassThrough();
  const dripping = setInterval(() => body.write('x'), 10);
  const receiving = receiveFile(body, { incoming, megabytesMax: 1, slowAfter: 100 });

  await expect(receiving).rejects.toBeInstanceOf(BrokenOffError);
  clearInterval(dripping);
  expect(await readdir(incoming)).toEqual([]);
});

it('a sender who is slow but gets on is waited for', async () => {
  const body = new PassThrough();
  const sending = setInterval(() => body.write(Buffer.alloc(2 ** 10)), 10);
  setTimeout(() => {
    clearInterval(sending);
    body.end();
  }, 400);
  const { path, size } = await receiveFile(body, { incoming, megabytesMax: 1, slowAfter: 100 });

  expect(size).toBeGreaterThan(2 ** 13);
  await rm(path);
});
