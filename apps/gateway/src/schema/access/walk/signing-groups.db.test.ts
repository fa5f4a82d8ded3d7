import { castMember } from '@phoihop/database/cast';
import { beforeAll, expect, it } from 'vitest';
import { openDemo } from '../../testing.ts';
import { walkers } from './walkers.ts';
import { readWorld, sightOf, type World } from './world.ts';

const { ask, db } = openDemo();
let world: World;
beforeAll(async () => {
  world = await readWorld(db());
});

interface Group {
  readonly count: number;
  readonly signings: readonly { readonly id: string }[];
}
const rowOf = (id: string) => Buffer.from(id, 'base64').toString('utf8').split(':')[1] ?? '';

it.each(walkers)(
  '%s is counted by state what is his to see, and shown nothing else',
  async (who) => {
    const sight = sightOf(world, castMember(who).id);
    const own = world.signings.filter(({ unitId }) => sight.units.has(unitId)).map(({ id }) => id);
    const { signingsByState } = await ask<{ signingsByState: readonly Group[] }>(
      who,
      '{ signingsByState(first: 50) { count signings { id } } }',
    );
    const shown = signingsByState.flatMap(({ signings }) => signings.map(({ id }) => rowOf(id)));

    expect(signingsByState.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
    expect(shown.filter((id) => !own.includes(id))).toEqual([]);
  },
);
