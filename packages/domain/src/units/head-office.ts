import { levelOf, type UnitKind } from './unit.ts';

/** The office that signs for one body at a unit, and the body, in both languages. */
export interface NamedHeadOffice {
  readonly organisationKind: 'FRONT' | 'POLICE';
  readonly organisationVi: string;
  readonly organisationEn: string;
  readonly titleVi: string;
  readonly titleEn: string;
}

/** What a unit is called, without and with the word for its kind. */
export interface NamedByKind {
  readonly kind: UnitKind;
  readonly name: string;
  readonly fullName: string;
}

/** The kind of a unit in the two languages, as it stands inside a name. */
const kindsInName: Readonly<Record<UnitKind, readonly [vi: string, en: string]>> = {
  TRUNG_UONG: ['Trung ương', 'the Country'],
  TINH: ['tỉnh', 'Province'],
  THANH_PHO: ['thành phố', 'City'],
  THI_XA: ['thị xã', 'Town'],
  HUYEN: ['huyện', 'District'],
  PHUONG: ['phường', 'Ward'],
  THI_TRAN: ['thị trấn', 'Township'],
  XA: ['xã', 'Commune'],
};

/** What the offices that sign for a unit are called: the Front's before the police's, as programmes name them. */
export function headOfficesOf(unit: NamedByKind): readonly [NamedHeadOffice, NamedHeadOffice] {
  const [kindVi, kindEn] = kindsInName[unit.kind];
  const isCommanded = levelOf(unit.kind) !== 'PROVINCE';
  return [
    {
      organisationKind: 'FRONT',
      organisationVi: `Ủy ban Mặt trận Tổ quốc Việt Nam ${nameInSentence(unit)}`,
      organisationEn: `Viet Nam Fatherland Front Committee of ${unit.name} ${kindEn}`,
      titleVi: 'Chủ tịch',
      titleEn: 'Chairperson',
    },
    {
      organisationKind: 'POLICE',
      organisationVi: `Công an ${nameInSentence(unit)}`,
      organisationEn: `Police of ${unit.name} ${kindEn}`,
      titleVi: isCommanded ? `Trưởng Công an ${kindVi}` : 'Giám đốc',
      titleEn: isCommanded ? `Chief of ${kindEn} Police` : 'Director',
    },
  ];
}

/** A full name as it stands inside a sentence: `xã Đào Thịnh`. */
export function nameInSentence({ fullName }: Pick<NamedByKind, 'fullName'>): string {
  return fullName.charAt(0).toLowerCase() + fullName.slice(1);
}
