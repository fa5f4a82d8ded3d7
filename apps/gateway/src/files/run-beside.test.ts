import { ChildProcess } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerOf, runBeside } from './run-beside.ts';

it('what a reader said is heard, though it had ended before it came through', async () => {
  const reader = new ChildProcess();
  const answer = answerOf(reader);
  reader.emit('exit', 0, null);
  reader.emit('message', { ok: true });
  reader.emit('close', 0, null);

  expect(await answer).toEqual({ ok: true });
});

it('one that ended without a word has said nothing', async () => {
  const reader = new ChildProcess();
  const answer = answerOf(reader);
  reader.emit('exit', null, 'SIGKILL');
  reader.emit('close', null, 'SIGKILL');

  expect(await answer).toBeUndefined();
});

it('one that does not run is a fault of ours, not of the file', async () => {
  const reader = new ChildProcess();
  const answer = answerOf(reader);
  reader.emit('close', 1, null);

  await expect(answer).rejects.toThrow('does not run');
});

describe('what is sent something', () => {
  const told = z.object({ ok: z.literal(true), value: z.string().max(10) });
  const run = (how: string) =>
    runBeside(
      { main: new URL('beside.fixture', import.meta.url), sent: { how } },
      { heapMegabytes: 64, workMax: 3000, told, lost: new Error('lost') },
    );

  it('answers', async () => {
    expect(await run('ANSWER')).toEqual({ ok: true, value: 'done' });
  });

  it.each(['FAIL', 'BABBLE', 'LOOP', 'HOARD'])(
    'is lost where it takes more than it may: %s',
    async (how) => {
      await expect(run(how)).rejects.toThrow('lost');
    },
    30_000,
  );
});
