import { describe, expect, it } from 'vitest';
import { imageFinder, reachedFrom } from './line.ts';

const edge = (predecessorId: string, successorId: string, share = '1') => ({
  predecessorId,
  successorId,
  share,
});

// Two merge, then the merged one is split, and a half merges again with a fourth.
const lineage = [
  edge('a', 'm'),
  edge('b', 'm'),
  edge('m', 'x', '0.25'),
  edge('m', 'y', '0.75'),
  edge('y', 'z'),
  edge('d', 'z'),
];

describe('who stands for a unit', () => {
  it.each([
    ['the day after the merger', ['m', 'd'], [['m', '1']]],
    [
      'after the split',
      ['x', 'y', 'd'],
      [
        ['x', '0.25'],
        ['y', '0.75'],
      ],
    ],
    [
      'after all',
      ['x', 'z'],
      [
        ['x', '0.25'],
        ['z', '0.75'],
      ],
    ],
    ['where nobody does', ['d'], []],
  ])('%s', (_when, living, images) => {
    const found = imageFinder(lineage, 'SUCCESSORS', (id) => living.includes(id))('a');
    expect(found.map(({ unitId, share }) => [unitId, share])).toEqual(images);
  });

  it('by two ways is told once, with both shares', () => {
    const parted = [...lineage, edge('x', 'z')];
    expect(imageFinder(parted, 'SUCCESSORS', (id) => id === 'z')('a')).toEqual([
      { unitId: 'z', share: '1' },
    ]);
  });

  it('earlier are those it came of, with what part of each', () => {
    const found = imageFinder(lineage, 'PREDECESSORS', (id) => ['a', 'b', 'd'].includes(id))('z');
    expect(found.map(({ unitId, share }) => [unitId, share])).toEqual([
      ['a', '0.75'],
      ['b', '0.75'],
      ['d', '1'],
    ]);
  });
});

it('where edges run in a circle, it is gone round once', () => {
  const circle = [edge('a', 'b'), edge('b', 'c'), edge('c', 'a')];
  expect(imageFinder(circle, 'SUCCESSORS', () => false)('a')).toEqual([]);
  expect(imageFinder(circle, 'SUCCESSORS', (id) => id === 'c')('a')).toEqual([
    { unitId: 'c', share: '1' },
  ]);
  expect([...reachedFrom(['a'], circle, 'SUCCESSORS')].toSorted()).toEqual(['a', 'b', 'c']);
});

it('all that is reached is told once, and whence it was looked for only where it is met again', () => {
  expect([...reachedFrom(['x'], lineage, 'PREDECESSORS')].toSorted()).toEqual(['a', 'b', 'm']);
  expect([...reachedFrom(['a', 'd'], lineage, 'SUCCESSORS')].toSorted()).toEqual([
    'm',
    'x',
    'y',
    'z',
  ]);
});
