import type { ReportPageData } from '@phoihop/client/reviews';
import { date } from '@phoihop/domain/dates';
import {
  cell,
  groups,
  mediators,
  minhQuan,
  period,
  unitOf,
} from '../figure-sheets/sheets.fixture.ts';
import type { MoveOption, ShownReport, ShownSection } from './shown-report.ts';

export const district = {
  ...unitOf('138', 'Trấn Yên'),
  fullName: 'Huyện Trấn Yên',
  kind: 'HUYEN',
  level: 'DISTRICT',
} as const;

export function option(
  move: MoveOption['move'],
  to: MoveOption['to'],
  refusal: MoveOption['refusal'] = null,
): MoveOption {
  return { move, to, isOpen: refusal === null, isOnBehalf: false, inNameOf: null, refusal };
}

export function section(
  key: string,
  text: string | null,
  previousText: string | null = null,
): ShownSection {
  return {
    text,
    previousText,
    section: {
      key,
      part: key === 'limits' ? 'III' : 'I',
      titleVi: key === 'limits' ? 'Hạn chế' : 'Lãnh đạo',
      titleEn: key,
      guidanceVi: 'Nêu văn bản đã ban hành.',
      guidanceEn: null,
      isRequired: key !== 'limits',
    },
  };
}

/** A commune's report that is being written: one quarter, two figures, two sections. */
export const report: ShownReport = {
  id: 'report-1',
  state: 'DRAFT',
  dueOn: date('2023-12-22'),
  number: 1,
  version: 2,
  unit: { ...minhQuan.unit, asOf: date('2023-12-15') },
  reportsTo: district,
  exemptReason: null,
  missingFigures: ['mediators@2023-Q3'],
  cycle: {
    id: 'cycle-1',
    state: 'OPEN' as const,
    title: 'Sơ kết quý III',
    period: '2023-Q3',
    firstDay: date('2023-07-01'),
    lastDay: date('2023-09-30'),
    cutOffOn: date('2023-12-31'),
  },
  standing: { standing: 'DUE_SOON', days: 7, workingDays: 5 },
  entryRefusal: null,
  sections: [section('leadership', null, 'Đã họp 2 lần.'), section('limits', null)],
  sheets: [
    {
      period,
      sheet: minhQuan.sheet && { ...minhQuan.sheet, entryRefusal: null },
      cells: [cell(groups, '8', '7'), cell(mediators, null, '52')].map((each, at) => ({
        ...each,
        indicator: at === 0 ? groups : mediators,
      })),
      findings: [],
    },
  ],
  sums: [],
  children: [],
  comments: [],
  moves: [option('SUBMIT', 'SUBMITTED')],
};

export function page(report: ShownReport): ReportPageData {
  return { report };
}

/** A report below, as far as the one above looks at it. */
export function child(
  code: string,
  name: string,
  state: ShownReport['state'],
): ShownReport['children'][number] {
  return { id: `report-${code}`, state, unit: unitOf(code, name), standing: report.standing };
}
