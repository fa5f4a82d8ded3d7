import { date } from '@phoihop/domain/dates';
import { expect, it, vi } from 'vitest';
import type { Context } from '../context.ts';
import type { PagedList } from '../page.ts';
import { readUnits, readVisibleMap } from './visible-map.ts';
import type { UnitRow } from './unit-row.ts';

const counted = vi.hoisted(() => ({ units: 0 }));
vi.mock('./unit-row.ts', () => ({
  listUnits: (): PagedList<Pick<UnitRow, 'id'>> => ({
    count: () => Promise.resolve(counted.units),
    rows: (offset, limit) => {
      const length = Math.min(counted.units - offset, limit);
      return Promise.resolve(Array.from({ length }, (_, index) => ({ id: String(index) })));
    },
  }),
}));
// Nothing of it is looked at: the list is made up.
const context = {} as Context;
const day = date('2023-12-15');

it('the map of a day is read whole', async () => {
  counted.units = 20_000;
  expect(await readVisibleMap(context, day)).toHaveLength(20_000);
});

it('a map larger than any is refused: no unit is left out of it unsaid', async () => {
  counted.units = 20_001;
  for (const read of [readVisibleMap, readUnits]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(read(context, day)).rejects.toMatchObject({
      refusal: { code: 'TOO_COMPLEX', facts: { max: 20_000 } },
    });
  }
});
