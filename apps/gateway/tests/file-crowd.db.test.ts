import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { samplePdf } from '../src/files/sample-files.fixture.ts';
import { openFileServer, type FileServer } from './open-files.ts';

let open: FileServer;
let cookie: string;
let drafting: string;
beforeAll(async () => {
  open = await openFileServer(20);
  cookie = await open.signIn('xa-04345');
  drafting = await open.signingOf('04345');
});
afterAll(() => open.close());

const megabyte = Buffer.alloc(2 ** 20, 'x');

/** Begins to send, over a connection of its own. */
function begin(headers: Readonly<Record<string, string | number>> = {}) {
  const sent = request(`${open.address}/files/signings/${encodeURIComponent(drafting)}`, {
    method: 'POST',
    agent: false,
    headers: { cookie, 'x-file-name': 'quet.pdf', 'accept-language': 'vi', ...headers },
  });
  const answer = new Promise<{ status: number; headers: object; code: unknown }>(
    (resolve, reject) => {
      sent.once('error', reject);
      sent.once('response', (response: IncomingMessage) => {
        text(response).then((body) => {
          const { code = null } = JSON.parse(body) as { code?: string };
          resolve({ status: response.statusCode ?? 0, headers: response.headers, code });
        }, reject);
      });
    },
  );
  return { sent, answer };
}

/** Sends megabytes until it is answered, and tells how many went out. */
async function sendMegabytes(count: number, headers = {}) {
  const { sent, answer } = begin(headers);
  const ended = new AbortController();
  const told = answer.finally(() => ended.abort());
  let out = 0;
  while (out < count && !ended.signal.aborted) {
    out += 1;
    if (!sent.write(megabyte)) await Promise.race([once(sent, 'drain'), told]);
  }
  const { status, code } = await told;
  sent.destroy();
  return { status, code, out };
}

it('200 MB are refused as soon as they are too many, and before the first where they are announced', async () => {
  const unannounced = await sendMegabytes(200);
  const announced = await sendMegabytes(200, { 'content-length': 200 * 2 ** 20 });

  expect(unannounced).toMatchObject({ status: 413, code: 'FILE_TOO_LARGE' });
  expect(unannounced.out).toBeLessThan(60);
  expect(announced).toMatchObject({ status: 413, code: 'FILE_TOO_LARGE' });
  expect(await open.onDisk()).toEqual({ incoming: [], kept: [] });
});

it('what is broken off leaves nothing, and makes room', async () => {
  for (let count = 0; count < 6; count += 1) {
    const { sent, answer } = begin({ 'content-length': 10 * 2 ** 20 });
    sent.write(megabyte);
    await expect.poll(async () => (await open.onDisk()).incoming.length).toBe(1);
    sent.destroy();
    await expect(answer).rejects.toThrow('socket hang up');
    await expect.poll(async () => (await open.onDisk()).incoming).toEqual([]);
  }
});

it('of 200 that are sent at once few are taken, the others are told when to come again, and memory stays as it is', async () => {
  const before = memory();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, memory());
  }, 20);
  const answers = await Promise.all(
    Array.from({ length: 200 }, async () => {
      const { sent, answer } = begin({ 'content-length': 10 * 2 ** 20 });
      // What is kept of an upload is seen, not what this test has in its hands to send.
      for (let count = 0; count < 10 && !sent.destroyed; count += 1) sent.write(megabyte);
      sent.end();
      return answer;
    }),
  );
  clearInterval(watch);
  const refused = answers.filter(({ status }) => status === 503);
  const taken = answers.filter(({ status }) => status !== 503);

  expect(taken.map(({ code }) => code)).toEqual(taken.map(() => 'FILE_KIND'));
  expect(taken.length).toBeGreaterThan(0);
  expect(refused.length).toBeGreaterThan(100);
  expect(refused[0]).toMatchObject({ code: 'TOO_BUSY', headers: { 'retry-after': '2' } });
  // Two gigabytes were on their way.
  expect((most - before) / 2 ** 20).toBeLessThan(200);
  expect(await open.onDisk()).toEqual({ incoming: [], kept: [] });
});

it('afterwards a file is taken as before', async () => {
  const { sent, answer } = begin();
  sent.end(await samplePdf());
  expect((await answer).status).toBe(201);
});

/** What the process holds, with what lies outside of the heap. */
function memory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
