import type { FigureGridData } from '@phoihop/client/indicators';
import { date } from '@phoihop/domain/dates';
import { anIndicator } from '../indicators/figure.fixture.ts';

type Grid = FigureGridData['figureGrid'];
type Row = Grid['rows'][number];

function indicator(key: string, nameVi: string): Grid['indicators'][number] {
  return anIndicator({
    id: key,
    key,
    nameVi,
    nameEn: key,
    measureVi: 'người',
    measureEn: 'people',
    kind: 'STOCK',
    decimals: 0,
  });
}
export const mediators = indicator('mediators', 'Hòa giải viên');
export const groups = indicator('groups', 'Tổ hòa giải');

export function cell(
  of: Grid['indicators'][number],
  value: string | null,
  previous: string | null = null,
): Row['cells'][number] {
  return {
    state: value === null ? 'NOT_REPORTED' : 'REPORTED',
    value,
    note: null,
    official: null,
    officialState: 'NOT_REPORTED',
    previous,
    previousState: previous === null ? 'NOT_REPORTED' : 'REPORTED',
    indicator: of,
  };
}

export function unitOf(code: string, name: string) {
  return {
    id: `unit-${code}`,
    code,
    name,
    fullName: `Xã ${name}`,
    kind: 'XA',
    level: 'COMMUNE',
  } as const;
}

export const period: Grid['period'] = {
  key: '2023-Q3',
  frequency: 'QUARTER',
  firstDay: date('2023-07-01'),
  lastDay: date('2023-09-30'),
  hasEnded: true,
  calendar: {
    key: 'CALENDAR',
    nameVi: 'Năm dương lịch',
    nameEn: 'Calendar year',
  },
};

export const minhQuan: Row = {
  unit: unitOf('04507', 'Minh Quán'),
  sheet: {
    id: 'sheet-04507',
    state: 'DRAFT',
    number: 1,
    acceptedNumber: null,
    version: 3,
    updatedAt: '2023-10-02T03:00:00.000Z',
  },
  refusal: null,
  cells: [cell(groups, '8', '7'), cell(mediators, null, '52')],
  findings: [],
};

export const yCan: Row = {
  unit: unitOf('04531', 'Y Can'),
  sheet: {
    id: 'sheet-04531',
    state: 'ACCEPTED',
    number: 1,
    acceptedNumber: 1,
    version: 5,
    updatedAt: '2023-10-03T03:00:00.000Z',
  },
  refusal: {
    code: 'WRONG_STATE',
    message: 'Số liệu đã được chấp nhận.',
    facts: '{}',
  },
  cells: [cell(groups, '10'), cell(mediators, '1234')],
  findings: [],
};

/** A district’s grid of two communes and two indicators; the figures of one commune are accepted. */
export const grid: Grid = {
  period,
  previous: null,
  indicators: [groups, mediators],
  notDue: 0,
  rows: [minhQuan, yCan],
};
