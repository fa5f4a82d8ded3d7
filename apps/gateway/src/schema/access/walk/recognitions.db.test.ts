import { castMember } from '@phoihop/database/cast';
import { date } from '@phoihop/domain/dates';
import { recognitionStateOn } from '@phoihop/domain/recognitions';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../../testing.ts';
import { walkers } from './walkers.ts';
import { readWorld, sightOf, type Sight, type World } from './world.ts';

const { ask, db } = openDemo();
const day = '2022-12-31';
const living = { endedOn: null, hasSuccessor: false };

interface Held {
  readonly id: string;
  readonly unitId: string;
}
let world: World;
let recognitions: (Held & { standardId: string; stands: boolean; isKnown: boolean })[];
let targets: Held[];
let tiers: ReadonlyMap<string, string | null>;

beforeAll(async () => {
  world = await readWorld(db());
  const { prisma } = db();
  const on = (moment: Date) => date(moment.toISOString().slice(0, 10));
  recognitions = (await prisma.recognition.findMany()).map((row) => ({
    ...row,
    isKnown: on(row.validFrom) <= day,
    stands:
      recognitionStateOn(
        {
          validFrom: on(row.validFrom),
          validTo: row.validTo && on(row.validTo),
          withdrawnOn: row.withdrawnOn && on(row.withdrawnOn),
        },
        living,
        date(day),
      ) === 'RECOGNISED',
  }));
  targets = await prisma.target.findMany();
  tiers = new Map((await prisma.standard.findMany()).map((each) => [each.id, each.impliesId]));
});

const rowOf = (id: string) => Buffer.from(id, 'base64').toString('utf8').split(':')[1] ?? '';
const sorted = (ids: Iterable<string>) => [...ids].toSorted();
const rowsOf = (list: readonly { readonly id: string }[]) =>
  sorted(list.map(({ id }) => rowOf(id)));

/** Whether recognition in one standard meets another: by walking down from tier to tier. */
const meets = (standardId: string | null | undefined, wanted: string): boolean =>
  standardId === wanted || (!!standardId && meets(tiers.get(standardId), wanted));

interface Progress {
  readonly standard: { readonly id: string };
  readonly achieved: number;
  readonly applicable: number;
  readonly achievedUnits: readonly { readonly id: string }[];
  readonly remainingUnits: readonly { readonly id: string }[];
  readonly byUnit: readonly { unit: { id: string }; achieved: number; applicable: number }[];
  readonly trend: readonly { asOf: string; achieved: number; applicable: number }[];
}

describe.each(walkers)('%s', (username) => {
  let sight: Sight;
  beforeAll(() => {
    sight = sightOf(world, castMember(username).id);
  });

  it('is counted and listed the units that he sees, and no other, in every standard', async () => {
    const { standards } = await ask<{ standards: { nodes: { id: string; progress: Progress }[] } }>(
      username,
      `{ standards(first: 20) { nodes { id progress(asOf: "${day}") { standard { id } achieved applicable
         achievedUnits { id } remainingUnits { id } byUnit { unit { id } achieved applicable }
         trend(years: 0) { asOf achieved applicable } } } } }`,
    );
    for (const { id, progress } of standards.nodes) {
      const kinds = world.standardKinds.filter(({ standardId }) => standardId === rowOf(id));
      const applicable = world.units.filter(
        (unit) => sight.units.has(unit.id) && kinds.some(({ kind }) => kind === unit.kind),
      );
      const achieved = applicable.filter((unit) =>
        recognitions.some(
          ({ unitId, standardId, stands }) =>
            stands && unitId === unit.id && meets(standardId, rowOf(id)),
        ),
      );
      const counted = { achieved: achieved.length, applicable: applicable.length };

      expect(progress).toMatchObject(counted);
      expect(rowsOf(progress.achievedUnits)).toEqual(sorted(achieved.map((unit) => unit.id)));
      expect(rowsOf([...progress.achievedUnits, ...progress.remainingUnits])).toEqual(
        sorted(applicable.map((unit) => unit.id)),
      );
      expect(progress.byUnit.filter(({ unit }) => !sight.units.has(rowOf(unit.id)))).toEqual([]);
      expect(progress.trend).toEqual(applicable.length > 0 ? [{ asOf: day, ...counted }] : []);
    }
  });

  it('is told of the recognitions and targets of the units that he sees, and of no other', async () => {
    const answer = await ask<{
      recognitions: { totalCount: number; nodes: { id: string }[] };
      targets: { id: string; progress: { value: string | null } }[];
    }>(
      username,
      `{ recognitions(first: 1000, asOf: "${day}") { totalCount nodes { id } }
         targets(asOf: "${day}") { id progress { value } } }`,
    );
    const seen = recognitions.filter(({ unitId, isKnown }) => isKnown && sight.units.has(unitId));

    expect(rowsOf(answer.recognitions.nodes)).toEqual(sorted(seen.map(({ id }) => id)));
    expect(answer.recognitions.totalCount).toBe(seen.length);
    expect(rowsOf(answer.targets)).toEqual(
      sorted(targets.filter(({ unitId }) => sight.units.has(unitId)).map(({ id }) => id)),
    );
  });
});
