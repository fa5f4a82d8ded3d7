import { date } from '../../dates.ts';
import type { UnitKind } from '../unit.ts';
import { fullNameOf } from '../kind-words.ts';
import type { Act, Change, NewUnit, UnitRef } from './act.ts';
import type { UnitBefore } from './map.ts';

/** A unit of the tests' map; its id is its code. */
export function unitBefore(
  code: string,
  kind: UnitKind,
  name: string,
  parentId: string | null,
  others: Partial<UnitBefore> = {},
): UnitBefore {
  const fullName = fullNameOf(kind, name);
  const rest = { otherName: null, communesTotal: null, changesOn: null };
  return { id: code, code, kind, name, fullName, parentId, ...rest, ...others };
}

/** A province with two districts and five communes. */
export const yenBai: readonly UnitBefore[] = [
  unitBefore('15', 'TINH', 'Yên Bái', null),
  unitBefore('132', 'THANH_PHO', 'Yên Bái', '15'),
  unitBefore('04264', 'PHUONG', 'Nguyễn Phúc', '132'),
  unitBefore('04267', 'PHUONG', 'Hồng Hà', '132'),
  unitBefore('138', 'HUYEN', 'Trấn Yên', '15'),
  unitBefore('04507', 'XA', 'Đào Thịnh', '138'),
  unitBefore('04510', 'XA', 'Việt Thành', '138'),
  unitBefore('04498', 'THI_TRAN', 'Cổ Phúc', '138'),
];

/** A unit that an act of the tests makes; its key is its code. */
export function newUnit(
  code: string,
  kind: UnitKind,
  name: string,
  parent: UnitRef | null,
  others: Partial<NewUnit> = {},
): NewUnit {
  return { key: code, code, kind, name, fullName: fullNameOf(kind, name), parent, ...others };
}

/** An act of 1 July 2025 with such changes. */
export function actOf(...changes: Change[]): Act {
  return {
    number: '1673/NQ-UBTVQH15',
    title: 'Sắp xếp đơn vị hành chính',
    issuedOn: date('2025-06-16'),
    effectiveOn: date('2025-07-01'),
    isEffectiveVerified: true,
    source: 'Nghị quyết',
    changes,
    access: [],
  };
}
