import { date } from '@phoihop/domain/dates';
import type { AddendumChange } from './addendum.ts';
import type { ReminderLetter } from './reminder-letter.ts';
import type { ReviewCell, ReviewIndicator, ReviewSnapshot, ReviewUnit } from './review-snapshot.ts';

const indicators: readonly ReviewIndicator[] = [
  { key: 'study_sessions', nameVi: 'Buổi học tập', measureVi: 'buổi', kind: 'FLOW', decimals: 0 },
  { key: 'mediators', nameVi: 'Hòa giải viên', measureVi: 'người', kind: 'STOCK', decimals: 0 },
  {
    key: 'cultural_family_rate',
    nameVi: 'Tỷ lệ gia đình đạt tiêu chuẩn văn hóa',
    measureVi: '%',
    kind: 'RATIO',
    decimals: 2,
  },
  { key: 'early_marriages', nameVi: 'Tảo hôn', measureVi: 'trường hợp', kind: 'FLOW', decimals: 0 },
];

const units: readonly ReviewUnit[] = [
  unit('138', 'Huyện Trấn Yên', 'DISTRICT', '15'),
  unit('04507', 'Xã Minh Quán', 'COMMUNE', '138'),
  { ...unit('04516', 'Xã Minh Quân', 'COMMUNE', '138'), state: 'MISSING' },
  unit('132', 'Thành phố Yên Bái', 'DISTRICT', '15'),
  unit('04264', 'Phường Nguyễn Phúc', 'COMMUNE', '132'),
  {
    ...unit('04540', 'Xã Âu Lâu', 'COMMUNE', '132'),
    state: 'EXEMPT',
    exemptReason: 'Mất hồ sơ do lũ.',
  },
];

const none = { state: 'NOT_REPORTED', value: null, reportedUnits: 0, expectedUnits: 1 } as const;
const cells: readonly ReviewCell[] = [
  ...row('138', ['5786', '8676', '33.05', '0'], [1, 2]),
  ...row('04507', ['5786', '8676', '33.05', '0'], [1, 1]),
  ...indicators.map(({ key }) => ({ ...none, unitCode: '04516', indicatorKey: key })),
  ...row('132', ['1', '0', '100', null], [1, 1]),
  ...row('04264', ['1', '0', '100', null], [1, 1]),
  ...indicators.map(({ key }) => ({
    ...none,
    expectedUnits: 0,
    unitCode: '04540',
    indicatorKey: key,
  })),
];

/** A small review: one commune is missing, one is exempt, one indicator does not apply in the town. */
export const yenBai: ReviewSnapshot = {
  programme: {
    code: '09/CTr-BCA-MTTW',
    nameVi: 'Đẩy mạnh phong trào toàn dân bảo vệ an ninh Tổ quốc trong tình hình mới',
  },
  cycle: {
    name: 'Sơ kết năm 2023',
    kind: 'PRELIMINARY',
    period: '2023',
    windowFrom: date('2022-12-01'),
    windowTo: date('2023-12-01'),
    cutOff: date('2023-12-10'),
  },
  unit: { code: '15', fullName: 'Tỉnh Yên Bái', level: 'PROVINCE' },
  issuers: [
    {
      kind: 'FRONT',
      nameVi: 'Ủy ban MTTQ Việt Nam tỉnh Yên Bái',
      superiorVi: null,
      officeVi: 'Chủ tịch',
      headVi: 'Chủ tịch',
      holderName: 'Người giữ chức A',
      capacity: 'TM',
    },
    {
      kind: 'POLICE',
      nameVi: 'Công an tỉnh Yên Bái',
      superiorVi: null,
      officeVi: 'Phó Giám đốc',
      headVi: 'Giám đốc',
      holderName: null,
      capacity: 'KT',
    },
  ],
  number: '84/BC-MTTQ-CAT',
  place: 'Yên Bái',
  issuedOn: date('2023-12-15'),
  grounds: null,
  recipients: ['Bộ Công an', 'Thường trực Tỉnh ủy'],
  sections: [
    {
      part: 'LEADERSHIP',
      key: 'direction',
      title: '1. Công tác chỉ đạo',
      text: 'Đã ban hành kế hoạch.\nĐã phân công.',
    },
    { part: 'RESULTS', key: 'models', title: 'Xây dựng mô hình', text: 'Đã nhân rộng.' },
    { part: 'ASSESSMENT', key: 'limits', title: 'Hạn chế', text: '  \n' },
  ],
  indicators,
  units,
  totals: row('15', ['5787', '8676', '33.05', '0'], [2, 3]),
  cells,
  standards: [
    {
      key: 'security_criterion',
      nameVi: 'Xã đạt tiêu chí về an ninh trật tự',
      achieved: ['04507'],
      others: ['04516', '04540'],
    },
    {
      key: 'new_rural_district',
      nameVi: 'Đơn vị cấp huyện đạt chuẩn nông thôn mới',
      achieved: ['138'],
      others: ['132'],
    },
  ],
  completeness: { expected: 5, accepted: 4, exempt: 1, missing: ['04516'] },
  conference: { heldOn: date('2023-12-20'), place: 'Hội trường Tỉnh ủy', attending: 1120 },
  tasks: [{ unitName: 'Xã Minh Quân', what: 'Nộp báo cáo', dueOn: date('2024-01-31') }],
  isSynthetic: true,
};

/** Two corrections: one of a number, one of what had not been reported. */
export const yenBaiChanges: readonly AddendumChange[] = [
  {
    unitCode: '04507',
    unitName: 'Xã Minh Quán',
    indicatorName: 'Tỷ lệ gia đình đạt tiêu chuẩn văn hóa',
    measure: '%',
    period: '2023',
    published: { state: 'REPORTED', value: '33.05' },
    current: { state: 'REPORTED', value: '31.5' },
  },
  {
    unitCode: '04516',
    unitName: 'Xã Minh Quân',
    indicatorName: 'Buổi học tập',
    measure: 'buổi',
    period: '2023-Q3',
    published: { state: 'NOT_REPORTED', value: null },
    current: { state: 'REPORTED', value: '1234' },
  },
];

/** A letter to the one commune that is late. */
export const yenBaiReminder: ReminderLetter = {
  issuers: yenBai.issuers,
  number: '512/CV-MTTQ-CAT',
  place: 'Yên Bái',
  issuedOn: date('2023-12-16'),
  programme: yenBai.programme,
  about: 'nộp báo cáo sơ kết năm 2023',
  asOf: date('2023-12-15'),
  countsWorkingDays: true,
  lines: [
    {
      unitCode: '04516',
      unitName: 'Xã Minh Quân',
      parentName: 'Huyện Trấn Yên',
      what: 'Báo cáo sơ kết năm 2023',
      dueOn: date('2023-12-08'),
      daysLate: 5,
    },
  ],
  answerBy: date('2023-12-20'),
  recipients: ['Thường trực Tỉnh ủy'],
  isSynthetic: true,
};

/** A review of so many communes under ten districts, each with so many figures. */
export function wideReview(communes: number, columns: number): ReviewSnapshot {
  const many = Array.from({ length: columns }, (_, index): ReviewIndicator => ({
    key: `indicator_${index}`,
    nameVi: `Chỉ tiêu số ${index + 1} về an ninh, trật tự và tố giác tội phạm`,
    measureVi: 'trường hợp',
    kind: 'FLOW',
    decimals: index % 3,
  }));
  const districts = Array.from({ length: 10 }, (_, index) =>
    unit(String(130 + index), `Huyện số ${index + 1}`, 'DISTRICT', '15'),
  );
  const asked = districts.flatMap((district, index) => [
    district,
    ...Array.from({ length: Math.ceil((communes - index) / 10) }, (_, place) =>
      unit(`${district.code}${100 + place}`, `Xã số ${place + 1}`, 'COMMUNE', district.code),
    ),
  ]);
  const cell = (unitCode: string, indicatorKey: string, value: number): ReviewCell => ({
    unitCode,
    indicatorKey,
    state: 'REPORTED',
    value: String(value),
    reportedUnits: 1,
    expectedUnits: 1,
  });
  return {
    ...yenBai,
    indicators: many,
    standards: [],
    units: asked,
    totals: many.map(({ key }, index) => cell('15', key, index)),
    cells: asked.flatMap(({ code }, place) =>
      many.map(({ key }, index) => cell(code, key, place * index)),
    ),
    completeness: { expected: asked.length, accepted: asked.length, exempt: 0, missing: [] },
  };
}

function unit(
  code: string,
  fullName: string,
  level: ReviewUnit['level'],
  parentCode: string,
): ReviewUnit {
  return { code, fullName, level, parentCode, state: 'ACCEPTED', exemptReason: null };
}

/** A row of figures; what is null does not apply. */
function row(
  unitCode: string,
  values: readonly (string | null)[],
  [reportedUnits, expectedUnits]: readonly [number, number],
): readonly ReviewCell[] {
  return indicators.map(({ key }, index) => {
    const value = values[index] ?? null;
    const state = value === null ? 'NOT_APPLICABLE' : 'REPORTED';
    return { unitCode, indicatorKey: key, state, value, reportedUnits, expectedUnits };
  });
}
