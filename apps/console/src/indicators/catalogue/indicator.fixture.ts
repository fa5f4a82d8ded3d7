import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';

type Given = Partial<CatalogueIndicatorFields>;

/** A stock that communes enter each year, or whatever is said of it. */
export function anEnteredIndicator(given: Given = {}): CatalogueIndicatorFields {
  const key = given.key ?? 'mediators';
  return {
    id: `indicator-${key}`,
    key,
    kind: 'STOCK',
    nameVi: 'Hòa giải viên',
    nameEn: 'Mediators',
    measureVi: 'người',
    measureEn: 'people',
    source: 'Bài viết tổng kết',
    position: 5,
    decimals: 0,
    maxAge: 1,
    per: null,
    collectedAt: 'COMMUNE',
    frequency: 'YEAR',
    calendar: { key: 'CALENDAR', nameVi: 'Theo tháng dương lịch', nameEn: 'Calendar months' },
    collectedFrom: null,
    collectedTo: null,
    version: 1,
    total: null,
    parts: [],
    versions: [{ version: 1, recordedAt: '2023-11-01T03:00:00.000Z' }],
    ...given,
  };
}
