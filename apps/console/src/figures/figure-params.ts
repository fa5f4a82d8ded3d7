import type { FigureLayer } from '@phoihop/client/indicators';
import { type IsoDate, parseDate } from '@phoihop/domain/dates';
import { parsePeriod, type Period } from '@phoihop/domain/indicators';
import type { UnitLevel } from '@phoihop/domain/units';

export const figureTabs = ['table', 'chart', 'map'] as const;
type FigureTab = (typeof figureTabs)[number];

export type PeriodKind = Period['kind'];

/** By which indicator the rows stand, and whether from the lowest up. */
export interface FigureSort {
  readonly indicator: string;
  readonly isLowestFirst: boolean;
}

/** What the screen of figures shows, as its address says it. */
export interface FigureParams {
  readonly tab: FigureTab;
  readonly period: string;
  /** Null where the address leaves it to the unit looked at. */
  readonly level: FigureLevel | null;
  /** Null for the usual ones. */
  readonly indicators: readonly string[] | null;
  readonly layer: FigureLayer;
  /** Null for the map of each period. */
  readonly borders: IsoDate | null;
  /** A unit on the map of the borders, which need not stand on that of the day looked at; null for the one looked at. */
  readonly under: string | null;
  readonly sort: FigureSort | null;
  /** The one indicator of chart and map; null for the first chosen. */
  readonly indicator: string | null;
}

export const figureLevels = ['DISTRICT', 'COMMUNE'] as const satisfies readonly UnitLevel[];
export type FigureLevel = (typeof figureLevels)[number];

/** The levels of which there are units at or under one. */
export function levelsOf({
  level,
  counts,
}: {
  readonly level: UnitLevel;
  readonly counts: readonly { readonly level: UnitLevel; readonly count: number }[];
}): readonly FigureLevel[] {
  const below = counts.flatMap(({ level, count }) => (count > 0 ? [level] : []));
  return figureLevels.filter((each) => each === level || below.includes(each));
}

/** The level where the map has units of it, else the first of which it has. */
export function standingLevel(
  level: FigureLevel,
  levels: readonly FigureLevel[] | null,
): FigureLevel {
  return levels === null || levels.includes(level) ? level : (levels[0] ?? level);
}

export function readFigureParams(search: URLSearchParams, asOf: IsoDate): FigureParams {
  const period = search.get('period') ?? '';
  const level = search.get('level');
  const borders = search.get('borders');
  return {
    tab: figureTabs.find((tab) => tab === search.get('tab')) ?? 'table',
    period: parsePeriod(period) === null ? lastEnded('YEAR', asOf) : period,
    level: level === 'DISTRICT' || level === 'COMMUNE' ? level : null,
    indicators: search.get('i')?.split(',').filter(Boolean) ?? null,
    layer: search.get('layer') === 'PREVIEW' ? 'PREVIEW' : 'OFFICIAL',
    borders: borders === null ? null : parseDate(borders),
    under: borders === null ? null : search.get('under'),
    sort: readSort(search.get('sort')),
    indicator: search.get('x'),
  };
}

/** Reads `mediators` as the lowest first and `-mediators` as the highest. */
function readSort(text: string | null): FigureSort | null {
  if (text === null || text === '') return null;
  return text.startsWith('-')
    ? { indicator: text.slice(1), isLowestFirst: false }
    : { indicator: text, isLowestFirst: true };
}

/** The highest first, then the lowest, then as the units stand. */
export function nextSort(sort: FigureSort | null, indicator: string): string | null {
  if (sort?.indicator !== indicator) return `-${indicator}`;
  return sort.isLowestFirst ? null : indicator;
}

/** The last period of a kind that had ended by the day, by the calendar months. */
export function lastEnded(kind: Exclude<PeriodKind, 'TO_DATE'>, day: IsoDate): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  // The day after: with the last day of a period, that period has ended.
  const isMonthEnd = day.slice(8) === String(daysOf(year, month));
  const months = year * 12 + month - (isMonthEnd ? 0 : 1);
  const size = monthsOf[kind];
  const index = Math.floor(months / size) - 1;
  const inYear = (index * size) / 12;
  const endYear = Math.floor(inYear);
  const place = index - (endYear * 12) / size + 1;
  // Months are counted from January of the year 0, hence from 12 × year + 0.
  return writePeriod(kind, endYear, place);
}

/** The period of a kind in which a day lies, by the calendar months. */
export function periodOn(kind: Exclude<PeriodKind, 'TO_DATE'>, day: IsoDate): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return writePeriod(kind, year, Math.floor((month - 1) / monthsOf[kind]) + 1);
}

const monthsOf = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const;

function writePeriod(kind: Exclude<PeriodKind, 'TO_DATE'>, year: number, place: number): string {
  if (kind === 'YEAR') return String(year);
  if (kind === 'MONTH') return `${year}-${String(place).padStart(2, '0')}`;
  return `${year}-${kind === 'QUARTER' ? 'Q' : 'H'}${place}`;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
