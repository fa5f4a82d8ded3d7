import { expect, it } from 'vitest';
import { rankFigures } from './ranking.ts';

const figures = [
  { unit: 'a', value: '5' },
  { unit: 'b', value: null },
  { unit: 'c', value: '10' },
  { unit: 'd', value: '5.0' },
  { unit: 'e', value: '0' },
];
const places = (isLowestFirst: boolean) =>
  rankFigures(figures, { isLowestFirst }).map(({ rank, figure }) => `${rank} ${figure.unit}`);

it('equal values share a place, however they are written, and nothing reported has none', () => {
  expect(places(false)).toEqual(['1 c', '2 a', '2 d', '4 e', 'null b']);
});

it('zero is a value, and the lowest of all comes first where the lowest do', () => {
  expect(places(true)).toEqual(['1 e', '2 a', '2 d', '4 c', 'null b']);
});
