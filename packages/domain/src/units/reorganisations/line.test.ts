import { describe, expect, it } from 'vitest';
import { imagesOf, lineOf, reachedFrom } from './line.ts';

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

describe('a unit’s line', () => {
  it('goes as far as the lineage goes, with the shares on the way', () => {
    const told = (nodes: ReturnType<typeof lineOf>['successors']): unknown =>
      nodes.map(({ unitId, share, next }) => [unitId, share, told(next)]);
    expect(told(lineOf('a', lineage).successors)).toEqual([
      [
        'm',
        '1',
        [
          ['x', '0.25', []],
          ['y', '0.75', [['z', '0.75', []]]],
        ],
      ],
    ]);
    expect(told(lineOf('z', lineage).predecessors)).toEqual([
      [
        'y',
        '1',
        [
          [
            'm',
            '0.75',
            [
              ['a', '0.75', []],
              ['b', '0.75', []],
            ],
          ],
        ],
      ],
      ['d', '1', []],
    ]);
  });

  it('keeps what is told of each edge', () => {
    const told = [{ ...edge('a', 'b'), act: '1/NQ' }];
    expect(lineOf('a', told).successors[0]?.edge.act).toBe('1/NQ');
  });

  it('of a unit nothing came of is empty', () => {
    expect(lineOf('q', lineage)).toEqual({ predecessors: [], successors: [] });
  });

  it('ends where edges run in a circle', () => {
    const circle = [edge('a', 'b'), edge('b', 'c'), edge('c', 'a')];
    const [b] = lineOf('a', circle).successors;
    expect([b?.unitId, b?.next[0]?.unitId, b?.next[0]?.next]).toEqual(['b', 'c', []]);
    expect([...reachedFrom(['a'], circle, 'SUCCESSORS')].toSorted()).toEqual(['a', 'b', 'c']);
  });
});

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
    const found = imagesOf('a', lineage, 'SUCCESSORS', (id) => living.includes(id));
    expect(found.map(({ unitId, share }) => [unitId, share])).toEqual(images);
  });

  it('by two ways is told once, with both shares', () => {
    const parted = [...lineage, edge('x', 'z')];
    expect(imagesOf('a', parted, 'SUCCESSORS', (id) => id === 'z')).toEqual([
      { unitId: 'z', share: '1' },
    ]);
  });

  it('earlier are those it came of, with what part of each', () => {
    const found = imagesOf('z', lineage, 'PREDECESSORS', (id) => ['a', 'b', 'd'].includes(id));
    expect(found.map(({ unitId, share }) => [unitId, share])).toEqual([
      ['a', '0.75'],
      ['b', '0.75'],
      ['d', '1'],
    ]);
  });
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
