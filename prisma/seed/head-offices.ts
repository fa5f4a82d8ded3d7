import type { UnitKind } from '@phoihop/domain/units';
import { stableId } from './stable-id.ts';
import { unitList, type SeedUnit } from './unit-list.ts';

/** The office that signs for one body at one unit. */
export interface HeadOffice {
  readonly id: string;
  readonly unitId: string;
  readonly organisationId: string;
  readonly organisationKind: 'FRONT' | 'POLICE';
  readonly organisationVi: string;
  readonly organisationEn: string;
  readonly titleVi: string;
  readonly titleEn: string;
}

/** The kind of a unit in the two languages, as it stands inside a name. */
const kindWords: Record<UnitKind, readonly [vi: string, en: string]> = {
  TRUNG_UONG: ['Trung ương', 'the Country'],
  TINH: ['tỉnh', 'Province'],
  THANH_PHO: ['thành phố', 'City'],
  THI_XA: ['thị xã', 'Town'],
  HUYEN: ['huyện', 'District'],
  PHUONG: ['phường', 'Ward'],
  THI_TRAN: ['thị trấn', 'Township'],
  XA: ['xã', 'Commune'],
};

function frontOffice(unit: SeedUnit): HeadOffice {
  const [, kindEn] = kindWords[unit.kind];
  return {
    ...idsOf(unit, 'FRONT'),
    organisationVi: `Ủy ban Mặt trận Tổ quốc Việt Nam ${unit.inlineName}`,
    organisationEn: `Viet Nam Fatherland Front Committee of ${unit.name} ${kindEn}`,
    titleVi: 'Chủ tịch',
    titleEn: 'Chairperson',
  };
}

function policeOffice(unit: SeedUnit): HeadOffice {
  const [kindVi, kindEn] = kindWords[unit.kind];
  const isProvince = unit.level === 'PROVINCE';
  return {
    ...idsOf(unit, 'POLICE'),
    organisationVi: `Công an ${unit.inlineName}`,
    organisationEn: `Police of ${unit.name} ${kindEn}`,
    titleVi: isProvince ? 'Giám đốc' : `Trưởng Công an ${kindVi}`,
    titleEn: isProvince ? 'Director' : `Chief of ${kindEn} Police`,
  };
}

function idsOf<Kind extends HeadOffice['organisationKind']>(unit: SeedUnit, kind: Kind) {
  return {
    id: stableId(`office:${unit.code}:${kind}`),
    unitId: unit.id,
    organisationId: stableId(`organisation:${unit.code}:${kind}`),
    organisationKind: kind,
  };
}

const officesByUnit = new Map(
  // The Front's before the police's, as the programme names them.
  unitList.map((unit) => [unit.id, [frontOffice(unit), policeOffice(unit)]] as const),
);

/** The head offices of all units. */
export const headOffices: readonly HeadOffice[] = [...officesByUnit.values()].flat();

/** The two offices that sign for a unit, in the programme's order. */
export function headOfficesOf(unitId: string): readonly HeadOffice[] {
  return officesByUnit.get(unitId) ?? [];
}
