import type { UnitKind } from './unit.ts';

/** The word for a kind of unit as it stands in front of a name. */
export const kindWords: Readonly<Record<UnitKind, string>> = {
  TRUNG_UONG: 'Trung ương',
  TINH: 'Tỉnh',
  THANH_PHO: 'Thành phố',
  THI_XA: 'Thị xã',
  HUYEN: 'Huyện',
  PHUONG: 'Phường',
  THI_TRAN: 'Thị trấn',
  XA: 'Xã',
};

/** A name with the word for its kind, as legal texts spell it; a name that has the word already keeps it. */
export function fullNameOf(kind: UnitKind, name: string): string {
  const word = kindWords[kind];
  return name.toLowerCase().startsWith(`${word.toLowerCase()} `) ? name : `${word} ${name}`;
}
