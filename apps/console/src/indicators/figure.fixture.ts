import type { FigureFields, IndicatorFields, PeriodChangeFields } from '@phoihop/client/indicators';
import type { UnitName } from '@phoihop/client/units';

export const province: UnitName = {
  id: 'unit-15',
  code: '15',
  name: 'Yên Bái',
  fullName: 'Tỉnh Yên Bái',
  kind: 'TINH',
  level: 'PROVINCE',
};

/** Trạm Tấu, whose commune Tà Xi Láng has not reported. */
export const tramTau: UnitName = {
  id: 'unit-139',
  code: '139',
  name: 'Trạm Tấu',
  fullName: 'Huyện Trạm Tấu',
  kind: 'HUYEN',
  level: 'DISTRICT',
};

export const lucYen: UnitName = {
  id: 'unit-135',
  code: '135',
  name: 'Lục Yên',
  fullName: 'Huyện Lục Yên',
  kind: 'HUYEN',
  level: 'DISTRICT',
};

export function aCommune(code: string, name: string): UnitName {
  return { id: `unit-${code}`, code, name, fullName: `Xã ${name}`, kind: 'XA', level: 'COMMUNE' };
}

/** Crime prevention clubs, unless told otherwise. */
export function anIndicator(given: Partial<IndicatorFields> = {}): IndicatorFields {
  const key = given.key ?? 'prevention_clubs';
  return {
    id: key,
    key,
    kind: 'STOCK',
    nameVi: 'Câu lạc bộ phòng chống tội phạm, ma túy',
    nameEn: 'Crime and drug prevention clubs',
    measureVi: 'câu lạc bộ',
    measureEn: 'clubs',
    position: 1,
    decimals: 0,
    per: null,
    collectedAt: 'COMMUNE',
    frequency: 'YEAR',
    calendar: { key: 'CALENDAR' },
    numerator: null,
    denominator: null,
    ...given,
  };
}

export const culturalRate = anIndicator({
  key: 'cultural_family_rate',
  kind: 'RATIO',
  nameVi: 'Tỷ lệ gia đình đạt tiêu chuẩn văn hóa',
  nameEn: 'Rate of households awarded the cultural family title',
  measureVi: '%',
  measureEn: '%',
  per: 100,
  collectedAt: null,
  frequency: null,
  numerator: {
    id: 'households_cultural',
    frequency: 'YEAR',
    nameVi: 'Hộ đạt tiêu chuẩn',
    nameEn: 'Households awarded',
  },
  denominator: { id: 'households', nameVi: 'Hộ gia đình', nameEn: 'Households' },
});

/** What changed from early marriages in 2021 to those of 2022, unless told otherwise. */
export function aChange(given: Partial<PeriodChangeFields> = {}): PeriodChangeFields {
  return {
    difference: '-39',
    percentage: '-33.05',
    isAlike: true,
    before: {
      period: '2021',
      state: 'REPORTED',
      hadBegun: true,
      value: '118',
      units: { reported: 173, expected: 173 },
    },
    ...given,
  };
}

type Published = NonNullable<FigureFields['published']>;

export interface GivenFigure extends Partial<Omit<FigureFields, 'published'>> {
  readonly published?: Partial<Published>;
}

/** A figure of 2022 that every unit reported, unless told otherwise. */
export function aFigure({ published, ...given }: GivenFigure = {}): FigureFields {
  return {
    period: '2022',
    state: 'REPORTED',
    value: '18',
    numerator: null,
    denominator: null,
    units: { reported: 173, expected: 173 },
    cells: { reported: 173, expected: 173 },
    notApplicable: 0,
    inherited: false,
    oldest: null,
    newest: null,
    isMapKnown: true,
    hadBegun: true,
    faults: [],
    ...given,
    published: published
      ? {
          value: '18',
          precision: 'EXACT',
          decimals: 0,
          source: 'Bài viết tổng kết 10 năm',
          remark: null,
          difference: '0',
          agrees: true,
          ...published,
        }
      : null,
  };
}
