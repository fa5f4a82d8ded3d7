import { ChildProcess } from 'node:child_process';
import { expect, it } from 'vitest';
import { answerOf } from './run-beside.ts';

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
