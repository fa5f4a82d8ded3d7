import { addDays, date, type IsoDate } from '@phoihop/domain/dates';
import type { DatedPeriod, Frequency } from '@phoihop/domain/indicators';
import type { Chance } from './chance.ts';
import type { World, WorldUnit } from './world.ts';

/** An indicator made up for a test; a ratio names its parts. */
export interface WorldIndicator {
  readonly key: string;
  readonly kind: 'FLOW' | 'STOCK';
  readonly frequency: Frequency;
  readonly calendar: 'CALENDAR' | 'FROM_15';
  readonly maxAge: number;
  readonly parts?: readonly [string, string];
}

const quarterly = { frequency: 'QUARTER', calendar: 'CALENDAR', maxAge: 1 } as const;

/** Every kind, of several frequencies, ages and calendars. */
export const worldIndicators: readonly WorldIndicator[] = [
  { key: 'sessions', kind: 'FLOW', ...quarterly },
  { key: 'cases', kind: 'FLOW', ...quarterly },
  { key: 'cases_rate', kind: 'FLOW', ...quarterly, parts: ['cases', 'sessions'] },
  { key: 'groups', kind: 'STOCK', ...quarterly, maxAge: 2 },
  { key: 'homes', kind: 'STOCK', frequency: 'YEAR', calendar: 'CALENDAR', maxAge: 1 },
  { key: 'homes_good', kind: 'STOCK', frequency: 'YEAR', calendar: 'CALENDAR', maxAge: 1 },
  {
    key: 'homes_rate',
    kind: 'STOCK',
    frequency: 'YEAR',
    calendar: 'CALENDAR',
    maxAge: 1,
    parts: ['homes_good', 'homes'],
  },
  { key: 'patrols', kind: 'FLOW', frequency: 'HALF_YEAR', calendar: 'FROM_15', maxAge: 1 },
];

/** What a version of a sheet says of one indicator; one that says nothing is not reported. */
export interface WorldCell {
  readonly indicator: string;
  readonly state: 'REPORTED' | 'NOT_APPLICABLE';
  readonly value: number | null;
}

/** One unit's sheet of one period, with all its versions. */
export interface WorldSheet {
  readonly id: string;
  readonly unit: string;
  readonly period: DatedPeriod;
  readonly calendar: string;
  readonly versions: readonly (readonly WorldCell[])[];
  /** How far the last version has got. */
  readonly last: 'DRAFT' | 'SUBMITTED' | 'ACCEPTED';
}

const lastDay = date('2022-12-31');

/** Whether a unit lives on any day of a period; where it began is not known, it lived before. */
export function livesIn(
  world: World,
  unit: WorldUnit,
  period: { readonly firstDay: IsoDate; readonly lastDay: IsoDate },
): boolean {
  const from =
    world.isStartUnknown && unit.from === date('2020-01-01') ? date('1900-01-01') : unit.from;
  return from <= period.lastDay && (unit.to === null || unit.to > period.firstDay);
}

/** Sheets of most communes and periods, with gaps, corrections, drafts and what waits to be decided. */
export function makeSheets(
  world: World,
  periodsOf: ReadonlyMap<string, readonly DatedPeriod[]>,
  chance: Chance,
): readonly WorldSheet[] {
  const collected = worldIndicators.filter(({ parts }) => !parts);
  const grains = [...new Set(collected.map((each) => `${each.calendar} ${each.frequency}`))];
  return grains.flatMap((grain) => {
    const [calendar = '', frequency] = grain.split(' ');
    const periods = (periodsOf.get(calendar) ?? []).filter(
      (period) =>
        period.frequency === frequency &&
        period.lastDay > addDays(date('2020-01-01'), world.isStartUnknown ? -100 : 0) &&
        period.lastDay <= lastDay,
    );
    const asked = collected.filter((each) => `${each.calendar} ${each.frequency}` === grain);
    return world.units
      .filter(({ level }) => level === 'COMMUNE')
      .flatMap((unit) =>
        periods
          .filter((period) => livesIn(world, unit, period))
          .flatMap((period) => sheetOf({ unit: unit.id, period, calendar }, asked, chance)),
      );
  });
}

function sheetOf(
  of: Pick<WorldSheet, 'unit' | 'period' | 'calendar'>,
  asked: readonly WorldIndicator[],
  chance: Chance,
): readonly WorldSheet[] {
  if (chance.below(8) === 0) return [];
  const story = chance.of([
    'ACCEPTED',
    'ACCEPTED',
    'ACCEPTED',
    'CORRECTED',
    'CORRECTING',
    'SUBMITTED',
    'DRAFT',
  ] as const);
  const versions = story === 'CORRECTED' || story === 'CORRECTING' ? 2 : 1;
  const lasts = { CORRECTED: 'ACCEPTED', CORRECTING: 'SUBMITTED' } as const;
  return [
    {
      ...of,
      id: chance.id(),
      versions: Array.from({ length: versions }, () => cellsOf(asked, chance)),
      last: story === 'CORRECTED' || story === 'CORRECTING' ? lasts[story] : story,
    },
  ];
}

function cellsOf(asked: readonly WorldIndicator[], chance: Chance): readonly WorldCell[] {
  return asked.flatMap(({ key }): readonly WorldCell[] => {
    const draw = chance.below(10);
    if (draw === 0) return [];
    if (draw === 1) return [{ indicator: key, state: 'NOT_APPLICABLE', value: null }];
    return [{ indicator: key, state: 'REPORTED', value: chance.below(5) }];
  });
}
