import type { Database } from '@phoihop/database';
import { date } from '@phoihop/domain/dates';
import { Kysely, PostgresDialect } from 'kysely';
import { expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { listOwners } from '../indicators/units-on-borders.ts';
import type { UnitRow } from './unit-row.ts';
import { readUnits, readVisibleMap } from './visible-map.ts';

const day = date('2023-12-15');

/** A country with so many units, as far as its database is asked for them. */
function countryOf(units: number): Context {
  const rows = Array.from({ length: units }, (_, index) => ({ id: String(index) }));
  const client = {
    query: () => Promise.resolve({ command: 'SELECT', rowCount: units, rows }),
    release: () => undefined,
  };
  const pool = {
    connect: () => Promise.resolve(client),
    end: () => Promise.resolve(),
    options: {},
  };
  const kysely: Database['kysely'] = new Kysely({
    dialect: new PostgresDialect({ pool: pool as never }),
  });
  const actor = { id: 'somebody', grants: [{ role: 'VIEWER', unitId: 'country' }] };
  return { db: { kysely }, actor, today: day } as unknown as Context;
}

it('the map of a day is read whole', async () => {
  expect(await readVisibleMap(countryOf(20_000), day)).toHaveLength(20_000);
});

it('a map larger than any is refused: no unit is left out of it unsaid', async () => {
  const context = countryOf(20_001);
  for (const read of [readVisibleMap, readUnits]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(read(context, day)).rejects.toMatchObject({
      refusal: { code: 'TOO_COMPLEX', facts: { max: 20_000 } },
    });
  }
});

it('nor is one left out of those whose figures are told', async () => {
  const root = { id: 'country', asOf: day } as UnitRow;
  const told = listOwners(countryOf(50_001), root, 'COMMUNE', { asOf: day, borders: null });

  await expect(told).rejects.toMatchObject({ refusal: { code: 'TOO_COMPLEX' } });
});
