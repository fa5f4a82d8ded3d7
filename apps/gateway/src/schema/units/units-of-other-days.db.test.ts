import { date } from '@phoihop/domain/dates';
import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, statements } = openDemo();
// By then everybody holds the grants that the acts gave.
const now = new Date('2026-01-15T03:00:00Z');

const found = async (who: string, search: string, today: string) => {
  const { unitsOfOtherDays } = await ask<{
    unitsOfOtherDays: { code: string; fullName: string; asOf: string }[];
  }>(who, `{ unitsOfOtherDays(search: "${search}") { code fullName asOf } }`, {
    today: date(today),
    now,
  });
  return unitsOfOtherDays.map(({ code, fullName, asOf }) => `${code} ${fullName} ${asOf}`);
};

/** What a search on a day's own map shows somebody. */
const shown = async (who: string, asOf: string) => {
  const { units } = await ask<{ units: { nodes: { code: string; fullName: string }[] } }>(
    who,
    `{ units(first: 100, search: "0426", asOf: "${asOf}") { nodes { code fullName } } }`,
    { today: date('2025-08-01'), now },
  );
  return units.nodes.map(({ code, fullName }) => `${code} ${fullName}`);
};

describe('units of other days', () => {
  it('are found by a name they bore, and by a code, each on the last day on which it was so', async () => {
    expect(await found('tinh', 'nguyen phuc', '2025-08-01')).toEqual([
      '04264 Phường Nguyễn Phúc 2024-11-30',
    ]);
    expect(await found('tinh', '132', '2025-08-01')).toEqual(['132 Thành phố Yên Bái 2025-06-30']);
    expect(await found('tinh', 'phường Yên Bái', '2023-12-15')).toEqual([
      '04252 Phường Yên Bái 2025-07-01',
    ]);
  });

  it('are told to whom they were visible then, and to nobody else', async () => {
    expect(await found('huyen-138', '138', '2025-08-01')).toEqual([
      '138 Huyện Trấn Yên 2025-06-30',
    ]);
    expect(await found('huyen-138', '132', '2025-08-01')).toEqual([]);
    expect(await found('huyen-138', 'Yên Bái', '2023-12-15')).toEqual([]);
    expect(await found('chua-quyen', '138', '2025-08-01')).toEqual([]);
  });

  it.each(['tinh', 'huyen-138', 'xa-04264', 'xem', 'chua-quyen'])(
    'are to %s the very units that a search on that day itself shows',
    async (who) => {
      const [then, today] = [await shown(who, '2025-06-30'), await shown(who, '2025-08-01')];
      const ended = then.filter((unit) => !today.includes(unit));
      const told = await found(who, '0426', '2025-08-01');
      expect(told.filter((unit) => unit.endsWith('2025-06-30')).toSorted()).toEqual(
        ended.map((unit) => `${unit} 2025-06-30`).toSorted(),
      );
    },
  );

  it('are none for what stands on the map as it is called, nor for nothing', async () => {
    expect(await found('tinh', '138', '2023-12-15')).toEqual([]);
    expect(await found('tinh', ' ', '2025-08-01')).toEqual([]);
  });

  it('cost as many statements however many there are', async () => {
    const all = await found('tinh', 'xa', '2025-08-01');
    expect(all).toHaveLength(20);
    const many = statements().length;
    await found('tinh', '132', '2025-08-01');
    expect(many).toBe(statements().length);
  });
});
