import { describe, expect, it } from 'vitest';
import type { AccessGrant, Change } from './act.ts';
import { followersOf, isFollowed, isAmongFollowers, type HeldGrant } from './followers.ts';
import { newUnit } from './map.fixture.ts';

const changes: readonly Change[] = [
  { type: 'MERGE', from: ['1', '2'], into: newUnit('9', 'XA', 'Mới', { id: '138' }) },
  {
    type: 'SPLIT',
    from: '3',
    into: ['7', '8'].map((code) => ({
      unit: newUnit(code, 'XA', code, { id: '138' }),
      share: '0.5',
    })),
    source: 'Đề án',
  },
  { type: 'ABOLISH', unit: '4' },
];
const held = (
  id: string,
  accountId: string,
  unitId: string,
  rest: Partial<HeldGrant> = {},
): HeldGrant => ({ id, accountId, unitId, role: 'REPORTER', ...rest });
const told = (grants: readonly HeldGrant[]) =>
  followersOf(changes, grants)
    .map(({ grantId, unit, role }) => [grantId, 'key' in unit ? unit.key : unit.id, role])
    .toSorted(([one = ''], [other = '']) => one.localeCompare(other));

describe('who could follow', () => {
  it('is whoever is granted at a unit that becomes another or several, in his role', () => {
    expect(told([held('a', 'an', '1'), held('b', 'binh', '3', { role: 'VIEWER' })])).toEqual([
      ['a', '9', 'REPORTER'],
      ['b', '7', 'VIEWER'],
      ['b', '8', 'VIEWER'],
    ]);
  });

  it('is nobody from where nothing comes of the unit, or where it goes on', () => {
    expect(told([held('a', 'an', '4'), held('b', 'binh', '5')])).toEqual([]);
  });

  it('is one person once in each role, by the grant that lasts longest, in whatever order they stand', () => {
    const grants = [
      held('short', 'an', '1', { validTo: new Date('2025-01-01') }),
      held('longer', 'an', '2', { validTo: new Date('2026-01-01') }),
      held('coordinates', 'an', '2', { role: 'COORDINATOR' }),
      held('endless', 'an', '2'),
    ];
    const expected = [
      ['coordinates', '9', 'COORDINATOR'],
      ['endless', '9', 'REPORTER'],
    ];

    expect(told(grants)).toEqual(expected);
    expect(told(grants.toReversed())).toEqual(expected);
    expect(told(grants.slice(0, 2))).toEqual([['longer', '9', 'REPORTER']]);
  });
});

describe('a grant at a unit that ends', () => {
  const grants = [held('a1', 'an', '1'), held('a2', 'an', '2'), held('b', 'binh', '1')];
  const [first, second, other] = grants as [HeldGrant, HeldGrant, HeldGrant];
  const row: AccessGrant = { type: 'GRANT', grantId: 'a1', unit: { key: '9' }, role: 'REPORTER' };
  const facts = { changes, grants };

  it('is followed where its holder is given access at what comes of the unit, by it or by another of his', () => {
    expect(isFollowed(first, [row], facts)).toBe(true);
    expect(isFollowed(second, [row], facts)).toBe(true);
    expect(isFollowed(second, [{ ...row, role: 'VIEWER' }], facts)).toBe(true);
  });

  it('is not where another person is, or where what he is given lies elsewhere', () => {
    expect(isFollowed(other, [row], facts)).toBe(false);
    expect(isFollowed(first, [{ ...row, unit: { key: '7' } }], facts)).toBe(false);
    expect(isFollowed(first, [], facts)).toBe(false);
  });
});

it('a grant that an act gives is among the followers where it follows the same one to the same unit, in whatever role', () => {
  const followers = followersOf(changes, [held('a', 'an', '1')]);

  expect(isAmongFollowers({ grantId: 'a', unit: { key: '9' } }, followers)).toBe(true);
  for (const other of [
    { grantId: 'b', unit: { key: '9' } },
    { grantId: 'a', unit: { key: '7' } },
    { grantId: 'a', unit: { id: '9' } },
  ]) {
    expect(isAmongFollowers(other, followers)).toBe(false);
  }
});
