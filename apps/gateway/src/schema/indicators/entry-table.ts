/** The units and indicators that figures are entered for, and what stands there: what a template holds and an import is held against. */
import { decideFigureEntry, decideLife, type StandingSheet } from '@phoihop/domain/indicators';
import type { NamedUnit, UnitLevel } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { all, liesUnder } from '../access/visible.ts';
import type { Context } from '../context.ts';
import { actorTowards } from '../signings/find-line.ts';
import { getUnit } from '../units/find-unit.ts';
import { loadUnit, type UnitRow } from '../units/unit-row.ts';
import { readUnits } from '../units/visible-map.ts';
import { allIndicators, askedAt } from './catalogue.ts';
import type { IndicatorRow } from './indicator.ts';
import { getPeriod, type PeriodRow } from './period-row.ts';
import { figuresOf } from './sheet-figures.ts';
import { loadSheetOf } from './sheet-row.ts';

/** Which units and period somebody enters figures for. */
export interface EntryQuestion {
  readonly under: string;
  readonly level: UnitLevel;
  readonly period: string;
}

export interface EntryTable {
  readonly under: UnitRow;
  readonly level: UnitLevel;
  readonly period: PeriodRow;
  readonly units: readonly UnitRow[];
  /** What is asked for there and then, in its order. */
  readonly indicators: readonly IndicatorRow[];
  /** What follows from other figures. */
  readonly derived: readonly IndicatorRow[];
  /** What is asked for at other levels, or in other periods. */
  readonly elsewhere: readonly IndicatorRow[];
}

/**
 * The units of the level at or under one that the viewer sees on the business date, which is the map that is written by;
 * those that were not there in the period have nothing to report for it.
 */
export async function findEntryTable(
  context: Context,
  { under: text, level, period: key }: EntryQuestion,
): Promise<EntryTable> {
  const { today } = context;
  const [under, period, indicators] = await Promise.all([
    getUnit(context, text, today),
    getPeriod(context, key),
    allIndicators(context),
  ]);
  const condition = all(
    liesUnder([under.id], today),
    sql<boolean>`unit_version.level = ${level}::unit_level`,
  );
  const asked = askedAt(indicators, level, period);
  const there = await readUnits(context, today, condition);
  return {
    under,
    level,
    period,
    units: there.filter((unit) => decideLife(unit, period).ok),
    indicators: asked,
    derived: indicators.filter(({ frequency }) => frequency === null),
    elsewhere: indicators.filter((each) => each.frequency !== null && !asked.includes(each)),
  };
}

/** How each unit's figures stand, and whether the viewer may enter any. */
export async function findStanding(
  context: Context,
  { units, period }: EntryTable,
): Promise<ReadonlyMap<string, StandingSheet>> {
  const { today } = context;
  const found = await Promise.all(
    units.map(async ({ id }) => {
      const [sheet, figures, actor] = await Promise.all([
        loadSheetOf(context, { unitId: id, periodId: period.id }),
        figuresOf(context, id, period.id),
        actorTowards(context, id, 'REPORTS'),
      ]);
      const may = decideFigureEntry(sheet?.state ?? null, period, { actor, today });
      const standing: StandingSheet = {
        version: sheet?.version ?? null,
        refusal: may.ok ? null : may,
        cells: figures.CURRENT,
        official: figures.OFFICIAL,
      };
      return [id, standing] as const;
    }),
  );
  return new Map(found);
}

/** The units by all that people call them. */
export function nameUnits(
  context: Context,
  units: readonly UnitRow[],
): Promise<readonly NamedUnit[]> {
  return Promise.all(
    units.map(async (unit) => {
      const parent = unit.parentId && (await loadUnit(context, unit.parentId, unit.asOf));
      return { ...unit, parentName: parent ? parent.fullName : null };
    }),
  );
}
