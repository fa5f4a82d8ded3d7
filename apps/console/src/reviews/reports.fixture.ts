import type { ReviewReportFields } from '@phoihop/client/reviews';
import type { UnitKind, UnitLevel, UnitName } from '@phoihop/client/units';
import { date } from '@phoihop/domain/dates';
import type { ReportStanding, ReportState } from '@phoihop/domain/reviews';
import type { ShownCycle } from './use-cycle.ts';

function unit(code: string, fullName: string, kind: UnitKind, level: UnitLevel): UnitName {
  return { id: `unit-${code}`, code, name: fullName, fullName, kind, level };
}

export const province = unit('15', 'Tỉnh Yên Bái', 'TINH', 'PROVINCE');
const tramTau = unit('139', 'Huyện Trạm Tấu', 'HUYEN', 'DISTRICT');
const vanChan = unit('140', 'Huyện Văn Chấn', 'HUYEN', 'DISTRICT');
const commune = (code: string, name: string) => unit(code, `Xã ${name}`, 'XA', 'COMMUNE');

interface Told {
  readonly state: ReportState;
  readonly standing: ReportStanding;
  readonly days?: number;
}

function report(own: UnitName, reportsTo: UnitName | null, told: Told): ReviewReportFields {
  const { state, standing, days = 0 } = told;
  const isSubmitted = standing === 'ON_TIME' || standing === 'LATE_SUBMITTED';
  return {
    id: `report-${own.code}`,
    level: own.level,
    state,
    dueOn: date(own.level === 'COMMUNE' ? '2023-12-08' : '2023-12-18'),
    number: 1,
    firstSubmittedOn: isSubmitted ? date('2023-12-07') : null,
    exemptReason: state === 'EXEMPT' ? 'Xã bị chia cắt do mưa lũ.' : null,
    unit: own,
    reportsTo,
    standing: { standing, days, workingDays: days },
  };
}

/** Two districts: in the one, one commune is late and one was sent back; in the other all have reported. */
export const reports: readonly ReviewReportFields[] = [
  report(province, null, { state: 'NOT_STARTED', standing: 'NOT_DUE', days: 9 }),
  report(tramTau, province, { state: 'NOT_STARTED', standing: 'DUE_SOON', days: 1 }),
  report(commune('04603', 'Tà Xi Láng'), tramTau, {
    state: 'NOT_STARTED',
    standing: 'LATE',
    days: 5,
  }),
  report(commune('04606', 'Bản Công'), tramTau, { state: 'RETURNED', standing: 'ON_TIME' }),
  report(commune('04609', 'Bản Mù'), tramTau, { state: 'EXEMPT', standing: 'EXEMPT' }),
  report(vanChan, province, { state: 'SUBMITTED', standing: 'ON_TIME' }),
  report(commune('04681', 'Tú Lệ'), vanChan, { state: 'ACCEPTED', standing: 'ON_TIME' }),
  report(commune('04684', 'Nậm Búng'), vanChan, {
    state: 'SUBMITTED',
    standing: 'LATE_SUBMITTED',
    days: 2,
  }),
];

/** The review that they answer, as the coordinator of the province sees it. */
export function aCycle(given: Partial<ShownCycle> = {}): ShownCycle {
  return {
    id: 'cycle-1',
    title: 'Sơ kết năm 2023',
    kind: 'PRELIMINARY',
    state: 'OPEN',
    period: '2023',
    firstDay: date('2023-01-01'),
    lastDay: date('2023-12-31'),
    cutOffOn: date('2023-12-31'),
    openedOn: date('2023-11-20'),
    version: 2,
    programme: {
      id: 'programme-1',
      code: '09/CTr-BCA-MTTW',
      nameVi: 'Phong trào',
      nameEn: 'Movement',
    },
    unit: province,
    completeness: { expected: 7, submitted: 4, accepted: 1 },
    reason: null,
    updatedAt: '2023-11-20T03:00:00.000Z',
    templateVersion: 1,
    template: {
      id: 'template-1',
      key: 'final_year',
      nameVi: 'Báo cáo năm',
      nameEn: 'Report of a year',
      version: 1,
    },
    deadlines: [{ level: 'COMMUNE', workingDays: 6 }],
    moves: [
      {
        move: 'OPEN',
        to: 'OPEN',
        isOpen: false,
        inNameOf: null,
        refusal: { code: 'WRONG_STATE', message: 'Không mở được.' },
      },
      {
        move: 'PUBLISH',
        to: 'PUBLISHED',
        isOpen: false,
        inNameOf: null,
        refusal: { code: 'REPORT_NOT_ACCEPTED', message: 'Báo cáo của tỉnh chưa được chấp nhận.' },
      },
      { move: 'CANCEL', to: 'CANCELLED', isOpen: true, inNameOf: null, refusal: null },
    ],
    ...given,
  };
}
