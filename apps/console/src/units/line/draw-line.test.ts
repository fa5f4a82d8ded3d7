import { date } from '@phoihop/domain/dates';
import { describe, expect, test } from 'vitest';
import { drawLine, type DrawnLink, type LineUnit } from './draw-line.ts';

const unit = (id: string, code: string, name: string): LineUnit => {
  return { id, code, name, fullName: `Xã ${name}` };
};
const link = (
  predecessor: LineUnit,
  successor: LineUnit,
  day: string,
  share = '1',
  isEffectiveVerified = true,
): DrawnLink => {
  return { predecessor, successor, share, act: { effectiveOn: date(day), isEffectiveVerified } };
};

const daoThinh = unit('a', '04507', 'Đào Thịnh');
const vietThanh = unit('b', '04510', 'Việt Thành');
const hoaCuong = unit('c', '04519', 'Hòa Cuông');
const thanhThinh = unit('d', '04510', 'Thành Thịnh');
const tranYen = unit('e', '04498', 'Trấn Yên');
const twoActs = [
  link(daoThinh, thanhThinh, '2024-12-01', '1', false),
  link(vietThanh, thanhThinh, '2024-12-01', '1', false),
  link(thanhThinh, tranYen, '2025-07-01'),
  link(hoaCuong, tranYen, '2025-07-01'),
];

describe('the drawing of a line', () => {
  test('has a column for the map before the first act and one after each act', () => {
    const { days, boxes } = drawLine(twoActs);

    expect(days).toEqual([
      { day: '2024-12-01', isVerified: false },
      { day: '2025-07-01', isVerified: true },
    ]);
    const inColumn = (column: number) =>
      boxes.filter((box) => box.column === column).map(({ unit: { name } }) => name);
    expect(inColumn(0)).toEqual(['Đào Thịnh', 'Việt Thành', 'Hòa Cuông']);
    expect(inColumn(1)).toEqual(['Thành Thịnh', 'Hòa Cuông']);
    expect(inColumn(2)).toEqual(['Trấn Yên']);
  });

  test('sets what came of units in the middle of them, and a unit that goes on where it stood', () => {
    const { boxes } = drawLine(twoActs);
    const rowOf = (name: string, column: number) =>
      boxes.find((box) => box.unit.name === name && box.column === column)?.row;

    expect(rowOf('Thành Thịnh', 1)).toBe(0.5);
    expect(rowOf('Hòa Cuông', 0)).toBe(2);
    expect(rowOf('Hòa Cuông', 1)).toBe(2);
    expect(rowOf('Trấn Yên', 2)).toBe(1.25);
  });

  test('tells who bore a code before, where that was another unit', () => {
    const { boxes } = drawLine(twoActs);
    expect(boxes.filter(({ codeWasOf }) => codeWasOf !== null)).toMatchObject([
      { unit: { name: 'Thành Thịnh' }, codeWasOf: 'Việt Thành' },
    ]);
  });

  test('ties a split with the share that went each way, and a unit that goes on without one', () => {
    const half = unit('f', '04600', 'Nửa');
    const other = unit('g', '04601', 'Nửa kia');
    const { ties, rows } = drawLine([
      link(daoThinh, half, '2024-12-01', '0.4'),
      link(daoThinh, other, '2024-12-01', '0.6'),
      link(half, tranYen, '2025-07-01'),
    ]);

    expect(ties.map(({ from, to, share }) => [from.unit.name, to.unit.name, share])).toEqual([
      ['Đào Thịnh', 'Nửa', '0.4'],
      ['Đào Thịnh', 'Nửa kia', '0.6'],
      ['Nửa', 'Trấn Yên', '1'],
      ['Nửa kia', 'Nửa kia', null],
    ]);
    expect(rows).toBe(2);
  });

  test('never lets two boxes of a column stand on each other, whatever came of what', () => {
    // Every way in which four units may go on into three: each into any of them, by a bit.
    const ways = Array.from({ length: 7 ** 4 }, (_, way) =>
      [0, 1, 2, 3].flatMap((from) => {
        const into = (Math.floor(way / 7 ** from) % 7) + 1;
        return [0, 1, 2]
          .filter((to) => (into & (1 << to)) !== 0)
          .map((to) =>
            link(
              unit(`old${from}`, `1${from}`, `Cũ ${from}`),
              unit(`new${to}`, `2${to}`, `Mới ${to}`),
              '2025-07-01',
            ),
          );
      }),
    );
    const wrong = ways.filter((links) => {
      const { boxes, ties, rows } = drawLine(links);
      const isCrowded = [0, 1].some((column) => {
        const at = boxes.filter((box) => box.column === column).map(({ row }) => row);
        const sorted = at.toSorted((one, other) => one - other);
        return sorted.some(
          (row, index) =>
            row < 0 ||
            row + 1 > rows + 1e-9 ||
            (index > 0 && row - (sorted[index - 1] ?? 0) < 1 - 1e-9),
        );
      });
      return isCrowded || ties.length !== links.length;
    });
    expect(wrong).toEqual([]);
  });
});
