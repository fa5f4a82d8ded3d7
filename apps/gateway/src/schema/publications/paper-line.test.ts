import { expect, it } from 'vitest';
import { createLine } from './paper-line.ts';

it('one is done after the other, also after one that fails', async () => {
  const line = createLine({ waitingMax: 2 });
  const done: string[] = [];
  const failed = line.enter(async () => {
    done.push('first');
    throw new Error('broken');
  });
  const second = line.enter(async () => done.push('second'));

  await expect(failed).rejects.toThrow('broken');
  await second;
  expect(done).toEqual(['first', 'second']);
});

it('where too many wait nobody else does, until there is room again', async () => {
  const line = createLine({ waitingMax: 1 });
  const wait = () => line.enter(() => Promise.resolve('done'));
  const [doing, waiting, turnedAway] = [wait(), wait(), wait()];

  expect(turnedAway).toBeNull();
  expect(await Promise.all([doing, waiting])).toEqual(['done', 'done']);
  expect(await wait()).toBe('done');
});
