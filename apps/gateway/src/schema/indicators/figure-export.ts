/** Figures as they are handed out: what the viewer may see of a table, row by row, and its total. */
import type { IsoDate } from '@phoihop/domain/dates';
import type { ShownState } from '@phoihop/domain/indicators';
import type { FigureContent, FigureLine, ShownFigure } from '@phoihop/papers';
import type { Language } from '../language/language.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { columnOf } from './figure-template.ts';
import type { IndicatorRow } from './indicator.ts';

/** A figure as far as a table tells it. */
export interface ExportedFigure {
  readonly state: ShownState | 'NOT_COMPARABLE';
  readonly value: string | null;
}

/** Units by indicators, as whoever reckons figures hands them over. */
export interface ExportedTable {
  readonly under: UnitRow;
  readonly indicators: readonly IndicatorRow[];
  readonly units: readonly UnitRow[];
  readonly period: string;
  readonly layer: 'OFFICIAL' | 'PREVIEW';
  readonly borders: IsoDate | null;
  readonly asOf: IsoDate;
  /** How many of the communes that the unit above has by law are on record; null where all are. */
  readonly incomplete: { readonly onRecord: number; readonly total: number } | null;
  /** The figures of units, unit by unit and in the order of the indicators. */
  readonly read: (units: readonly UnitRow[]) => Promise<readonly ExportedFigure[]>;
}

/** As many figures as are reckoned and held at once. */
const heldMax = 20_000;

const words = {
  vi: {
    title: 'Số liệu',
    OFFICIAL: 'số chính thức',
    PREVIEW: 'gồm cả phiếu chờ duyệt',
    asOf: 'tính đến',
    borders: 'theo địa giới ngày',
    incomplete: 'Có số liệu {part} đơn vị cấp xã: tổng chỉ gồm các đơn vị đã có.',
  },
  en: {
    title: 'Figures',
    OFFICIAL: 'official',
    PREVIEW: 'with what awaits a decision',
    asOf: 'as of',
    borders: 'on the borders of',
    incomplete: '{part} communes are on record: the total is of those alone.',
  },
} as const;

/** A table as it is written: its lines are read as they are written, so that many thousands need no more room than few. */
export async function exportOf(table: ExportedTable, language: Language): Promise<FigureContent> {
  const { under, indicators, units, period, layer, borders, asOf, incomplete } = table;
  const told = words[language];
  return {
    language,
    title: `${told.title}: ${under.fullName}`,
    period,
    notes: [
      told[layer],
      `${told.asOf} ${dayFor(asOf)}`,
      ...(borders === null ? [] : [`${told.borders} ${dayFor(borders)}`]),
    ],
    columns: indicators.map((indicator) => columnOf(indicator, language)),
    lines: linesOf(table),
    rowCount: units.length,
    total: lineOf(under, await table.read([under])),
    incomplete:
      incomplete && told.incomplete.replace('{part}', `${incomplete.onRecord}/${incomplete.total}`),
    isTemplate: false,
  };
}

async function* linesOf({ units, indicators, read }: ExportedTable): AsyncGenerator<FigureLine> {
  const width = Math.max(1, indicators.length);
  const step = Math.max(1, Math.floor(heldMax / width));
  for (let from = 0; from < units.length; from += step) {
    const some = units.slice(from, from + step);
    // oxlint-disable-next-line no-await-in-loop -- one after the other: only so many are held at once
    const figures = await read(some);
    for (const [index, unit] of some.entries()) {
      yield lineOf(unit, figures.slice(index * indicators.length, (index + 1) * indicators.length));
    }
  }
}

function lineOf({ code, fullName }: UnitRow, figures: readonly ExportedFigure[]): FigureLine {
  return { code, name: fullName, figures: figures.map(shown) };
}

function shown({ state, value }: ExportedFigure): ShownFigure {
  if (state !== 'REPORTED') return { state };
  return value === null ? { state: 'NOT_REPORTED' } : { state, value };
}

function dayFor(day: IsoDate): string {
  return day.split('-').toReversed().join('/');
}
