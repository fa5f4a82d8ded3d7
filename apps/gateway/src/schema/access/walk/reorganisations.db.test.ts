/* oxlint-disable vitest/no-conditional-expect -- what is expected depends on who looks */
import { castMember } from '@phoihop/database/cast';
import { date, type IsoDate } from '@phoihop/domain/dates';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../../testing.ts';
import { walkers } from './walkers.ts';
import { readWorld, sightOf, type World } from './world.ts';

const { ask, db } = openDemo();

// The last day of each map and the first of the next.
const days = ['2023-12-15', '2024-11-30', '2024-12-01', '2025-06-30', '2025-07-01'].map(date);
const worlds = new Map<IsoDate, World>();
beforeAll(async () => {
  for (const day of days) worlds.set(day, await readWorld(db(), day));
});

interface Named {
  readonly id: string;
}
interface Acts {
  readonly reorganisations: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly state: string;
      readonly effectiveOn: string;
      readonly isKept: boolean;
      readonly history: readonly unknown[];
      readonly changes: readonly {
        readonly before: readonly { readonly unit: Named }[];
        readonly after: readonly { readonly unit: Named }[];
      }[];
    }[];
  };
}

const rowOf = ({ id }: Named) => Buffer.from(id, 'base64').toString('utf8').split(':')[1] ?? '';

describe.each(walkers)('%s', (who) => {
  /** What the oracle lets him see on a day. */
  const seenOn = (day: string) => {
    const world = worlds.get(date(day));
    if (!world) throw new Error(`nobody has read the map of ${day}`);
    return sightOf(world, castMember(who).id).units;
  };

  it('sees on each day the units that his grants cover on its map, and no other', async () => {
    for (const day of days) {
      const { units } = await ask<{ units: { totalCount: number; nodes: readonly Named[] } }>(
        who,
        `{ units(first: 1000, asOf: "${day}") { totalCount nodes { id } } }`,
      );
      const seen = [...seenOn(day)].toSorted();

      expect({ day, ids: units.nodes.map(rowOf).toSorted(), count: units.totalCount }).toEqual({
        day,
        ids: seen,
        count: seen.length,
      });
    }
  });

  it('is told of every act on the map, and of its changes the units that he sees', async () => {
    const { reorganisations } = await ask<Acts>(
      who,
      `{ reorganisations(first: 100) { totalCount nodes { state effectiveOn isKept history { action }
          changes { before { unit { id } } after { unit { id } } } } } }`,
    );
    const hasGrant = who !== 'chua-quyen';

    expect(reorganisations.totalCount).toBe(hasGrant ? 3 : 0);
    for (const act of reorganisations.nodes.filter(({ state }) => state === 'APPLIED')) {
      const [before, after] = act.effectiveOn.startsWith('2024')
        ? [seenOn('2024-11-30'), seenOn('2024-12-01')]
        : [seenOn('2025-06-30'), seenOn('2025-07-01')];
      const named = act.changes.flatMap(({ before: units }) =>
        units.map(({ unit }) => rowOf(unit)),
      );
      const made = act.changes.flatMap(({ after: units }) => units.map(({ unit }) => rowOf(unit)));

      expect(named.filter((id) => !before.has(id))).toEqual([]);
      expect(made.filter((id) => !after.has(id) && !before.has(id))).toEqual([]);
      expect(act.isKept).toBe(who === 'quantri');
      if (!act.isKept) expect(act.history).toEqual([]);
    }
  });

  it('is told of lineage, and of two days compared, what he sees on the days', async () => {
    const fields = `predecessor { id } successor { id }`;
    interface Told {
      readonly units: {
        readonly nodes: readonly {
          readonly line: readonly { readonly predecessor: Named; readonly successor: Named }[];
        }[];
      };
      readonly compareMaps: {
        readonly nodes: readonly {
          readonly before: Named | null;
          readonly after: Named | null;
          readonly successors: readonly { readonly unit: Named }[];
          readonly predecessors: readonly { readonly unit: Named }[];
        }[];
      };
    }
    const { units, compareMaps } = await ask<Told>(
      who,
      `{ units(first: 1000) { nodes { line { ${fields} } } }
         compareMaps(from: "2023-12-15", to: "2025-07-01", first: 1000) { nodes { before { id } after { id }
           successors { unit { id } } predecessors { unit { id } } } } }`,
    );
    const line = units.nodes.flatMap((unit) => unit.line);
    const everSeen = new Set(days.flatMap((day) => [...seenOn(day)]));
    const ids = line.flatMap(({ predecessor, successor }) => [
      rowOf(predecessor),
      rowOf(successor),
    ]);
    const [first, second] = [seenOn('2023-12-15'), seenOn('2025-07-01')];
    const told = (of: (node: Told['compareMaps']['nodes'][number]) => readonly (Named | null)[]) =>
      new Set(compareMaps.nodes.flatMap(of).flatMap((unit) => (unit ? rowOf(unit) : [])));

    expect(ids.filter((id) => !everSeen.has(id))).toEqual([]);
    expect(told(({ before }) => [before])).toEqual(first);
    expect(told(({ after }) => [after])).toEqual(second);
    const heirs = told(({ successors }) => successors.map(({ unit }) => unit));
    const sources = told(({ predecessors }) => predecessors.map(({ unit }) => unit));
    expect([...heirs].filter((id) => !second.has(id))).toEqual([]);
    expect([...sources].filter((id) => !first.has(id))).toEqual([]);
  });

  it('is told what an act touches and whom it gives access only where he keeps all that it names', async () => {
    for (const field of ['touched { kind }', 'access { account }', 'followers { account }']) {
      const asked = ask(
        who,
        `{ reorganisations(first: 100, state: [APPLIED]) { nodes { ${field} } } }`,
      );
      if (who === 'quantri' || who === 'chua-quyen') await expect(asked).resolves.toBeDefined();
      else await expect(asked).rejects.toMatchObject({ refusal: { code: 'FORBIDDEN' } });
    }
  });
});

it('a reporter finds by a text only the units that he sees', async () => {
  const found = (who: string) =>
    ask<{ resolveUnit: { __typename: string } }>(
      who,
      '{ resolveUnit(text: "Xã Tân Thịnh") { __typename } }',
    );

  expect((await found('tinh')).resolveUnit.__typename).toBe('UnitAmbiguous');
  expect((await found('xa-04507')).resolveUnit.__typename).toBe('UnitNotFound');
});
