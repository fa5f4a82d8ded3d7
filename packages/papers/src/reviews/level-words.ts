import type { UnitLevel } from '@phoihop/domain/units';

const kindsAt: Readonly<Record<UnitLevel, readonly string[]>> = {
  CENTRAL: [],
  PROVINCE: ['Tỉnh', 'Thành phố'],
  DISTRICT: ['Huyện', 'Thị xã', 'Thành phố'],
  COMMUNE: ['Xã', 'Phường', 'Thị trấn', 'Đặc khu'],
};

/** The name of a level, for a column. */
export const levelWords: Readonly<Record<UnitLevel, string>> = {
  CENTRAL: 'Trung ương',
  PROVINCE: 'Cấp tỉnh',
  DISTRICT: 'Cấp huyện',
  COMMUNE: 'Cấp xã',
};

/** What the units of a level are, by the kinds there are among them: `xã, phường, thị trấn`. */
export function unitsInWords(level: UnitLevel, fullNames: readonly string[]): string {
  const kinds = kindsAt[level].filter((kind) =>
    fullNames.some((name) => name.startsWith(`${kind} `)),
  );
  const areAllKnown = fullNames.every((name) => kinds.some((kind) => name.startsWith(`${kind} `)));
  return kinds.length > 0 && areAllKnown
    ? kinds.map((kind) => kind.toLocaleLowerCase('vi')).join(', ')
    : `đơn vị ${levelWords[level].toLocaleLowerCase('vi')}`;
}
