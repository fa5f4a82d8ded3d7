import { date } from '@phoihop/domain/dates';
import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, asOwner } = openDemo();
// By then everybody holds the grants that the acts gave.
const later = { today: date('2025-08-01'), now: new Date('2026-01-15T03:00:00Z') };

interface Printed {
  readonly achieved: number;
  readonly asOf: string;
  readonly unit: { readonly fullName: string };
}

const printedOf = (who: string, standard: string) =>
  ask<{ standard: { published: readonly Printed[] } }>(
    who,
    `{ standard(key: "${standard}") { published { achieved asOf unit { fullName } } } }`,
    later,
  ).then(({ standard: { published } }) => published);

const besideCount = (who: string, standard: string, asOf: string) =>
  ask<{ standardProgress: { achieved: number; published: object | null } }>(
    who,
    `{ standardProgress(standard: "${standard}", under: "15", asOf: "${asOf}") {
         achieved published { agrees achieved published { achieved unit { fullName } } } } }`,
    later,
  ).then(({ standardProgress }) => standardProgress);

describe('what a source printed of a unit that has ended since', () => {
  it('stands beside what is counted on a day of its own', async () => {
    expect(await besideCount('tinh', 'new_rural', '2022-12-31')).toEqual({
      achieved: 99,
      published: {
        agrees: true,
        achieved: 99,
        published: { achieved: 99, unit: { fullName: 'Tỉnh Yên Bái' } },
      },
    });
  });

  it('is not told of the unit that came of it', async () => {
    expect(await besideCount('tinh', 'new_rural', '2025-08-01')).toMatchObject({ published: null });
  });

  it('stays with the standard, under the name that the unit bore', async () => {
    expect(await printedOf('tinh', 'new_rural')).toEqual([
      { achieved: 99, asOf: '2022-12-31', unit: { fullName: 'Tỉnh Yên Bái' } },
    ]);
  });

  it.each(['huyen-138', 'xa-04507'])('is not told to %s', async (who) => {
    expect(await printedOf(who, 'new_rural')).toEqual([]);
  });
});

it('a standard applies on each day to the kinds of that day', async () => {
  await asOwner(
    `INSERT INTO standard_kind (standard_id, kind, valid_from)
       SELECT id, 'XA', '2025-01-01' FROM standard WHERE key = 'civilised_urban'`,
  );
  const { standard } = await ask<{
    standard: { then: readonly string[]; now: readonly string[] };
  }>(
    'tinh',
    '{ standard(key: "civilised_urban") { then: kinds(asOf: "2022-12-31") now: kinds } }',
    later,
  );
  expect(standard.then.toSorted()).toEqual(['PHUONG', 'THI_TRAN']);
  expect(standard.now.toSorted()).toEqual(['PHUONG', 'THI_TRAN', 'XA']);
});

it('a figure that was printed of a unit that has ended since stays with its indicator', async () => {
  const { indicator } = await ask<{
    indicator: { published: readonly { value: string; unit: { fullName: string } }[] };
  }>(
    'tinh',
    '{ indicator(key: "study_sessions") { published { value unit { fullName } } } }',
    later,
  );
  expect(indicator.published).toContainEqual({ value: '5786', unit: { fullName: 'Tỉnh Yên Bái' } });
});
