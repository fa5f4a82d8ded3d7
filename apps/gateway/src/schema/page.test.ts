import { expect, it } from 'vitest';
import { wholeOf } from './page.ts';

const listOf = (count: number) => ({
  count: () => Promise.resolve(count),
  rows: (offset: number, limit: number) =>
    Promise.resolve(Array.from({ length: count }, (_, index) => index).slice(offset, limit)),
});

it('a list is read whole, or refused: nothing is left out of it unsaid', async () => {
  expect(await wholeOf(listOf(3), 3)).toEqual([0, 1, 2]);
  await expect(wholeOf(listOf(4), 3)).rejects.toMatchObject({
    refusal: { code: 'TOO_COMPLEX', facts: { max: 3 } },
  });
});
