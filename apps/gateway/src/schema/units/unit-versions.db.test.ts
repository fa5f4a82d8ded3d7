import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, statements } = openDemo();

const versions = `versions { code fullName validFrom validTo parent { fullName } act { number } }`;

describe('the versions of a unit', () => {
  it('tell its names and where it lay, with the act that changed it', async () => {
    const { unit } = await ask<{ unit: { versions: readonly object[] } }>(
      'tinh',
      `{ unit(code: "04603", asOf: "2025-08-01") { ${versions} } }`,
    );

    expect(unit.versions).toHaveLength(2);
    expect(unit.versions.at(0)).toMatchObject({
      validTo: '2025-07-01',
      parent: { fullName: 'Huyện Trạm Tấu' },
      act: null,
    });
    expect(unit.versions.at(-1)).toMatchObject({
      fullName: 'Xã Tà Xi Láng',
      validFrom: '2025-07-01',
      validTo: null,
      parent: { fullName: 'Tỉnh Lào Cai' },
      act: { number: '1673/NQ-UBTVQH15' },
    });
  });

  it.each([2, 100])('are read in one statement beside that of %i units', async (first) => {
    statements();
    await ask(
      'tinh',
      `{ units(level: COMMUNE, first: ${first}) { nodes { versions { fullName } } } }`,
    );

    expect(statements()).toHaveLength(2);
  });
});
