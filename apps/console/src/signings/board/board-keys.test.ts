import { expect, test } from 'vitest';
import { placeAfter } from './board-keys.ts';

const heights = [2, 0, 1, 3];

test.each([
  ['ArrowDown', { column: 0, row: 0 }, { column: 0, row: 1 }],
  ['ArrowDown', { column: 0, row: 1 }, null],
  ['ArrowUp', { column: 0, row: 0 }, null],
  ['ArrowRight', { column: 0, row: 1 }, { column: 2, row: 0 }],
  ['ArrowLeft', { column: 2, row: 0 }, { column: 0, row: 0 }],
  ['ArrowRight', { column: 3, row: 2 }, null],
  ['ArrowLeft', { column: 0, row: 0 }, null],
  ['Enter', { column: 0, row: 0 }, null],
])('%s from %o leads to %o, past columns without cards', (key, from, to) => {
  expect(placeAfter(key, from, heights)).toEqual(to);
});
