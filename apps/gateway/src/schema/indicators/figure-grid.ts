/** The sheets of many units for one period beside each other, as they are entered. */
import type { IsoDate } from '@phoihop/domain/dates';
import { decideFigureEntry, decideLife } from '@phoihop/domain/indicators';
import type { Refusal as DomainRefusal } from '@phoihop/domain/verdict';
import { sql } from 'kysely';
import { all, liesUnder } from '../access/visible.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../refused.ts';
import { actorTowards } from '../signings/find-line.ts';
import { getUnit } from '../units/find-unit.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { readUnits } from '../units/visible-map.ts';
import { activeRules, allIndicators, askedAt, type ToldRule } from './catalogue.ts';
import { FigureSheet } from './figure-sheet.ts';
import { Indicator, type IndicatorRow } from './indicator.ts';
import { getPeriod, loadPeriodBefore, type PeriodRow } from './period-row.ts';
import { Period } from './period.ts';
import { RuleFinding } from './rule-finding.ts';
import { SheetCell } from './sheet-cell.ts';
import { cellRows, figuresOf, type SheetCellRow } from './sheet-figures.ts';
import { findingsOf, type SheetFinding } from './sheet-findings.ts';
import { loadSheetOf, type SheetRow } from './sheet-row.ts';

interface Grid {
  /** The day on whose map its units stand. */
  readonly asOf: IsoDate;
  readonly period: PeriodRow;
  readonly indicators: readonly IndicatorRow[];
  readonly rules: readonly ToldRule[];
  readonly units: readonly UnitRow[];
  /** How many others of the level there are on that map, which were on none of the period. */
  readonly notDue: number;
}

interface GridRow {
  readonly unit: UnitRow;
  readonly sheet: SheetRow | null;
  readonly refusal: DomainRefusal | null;
  readonly cells: readonly SheetCellRow[];
  readonly findings: readonly SheetFinding[];
}

const FigureGridRow = builder.objectRef<GridRow>('FigureGridRow').implement({
  description: 'One unit’s row of a grid: its sheet, begun or not.',
  fields: (t) => ({
    unit: t.field({ type: Unit, description: 'The unit.', resolve: ({ unit }) => unit }),
    sheet: t.field({
      type: FigureSheet,
      nullable: true,
      description: 'Its sheet as it stands now; null where none has been begun.',
      resolve: ({ sheet }) => sheet,
    }),
    refusal: t.expose('refusal', {
      type: Refusal,
      nullable: true,
      description:
        'Why the viewer can enter nothing here now, which is decided by the map of the business date; null where he can.',
    }),
    cells: t.field({
      type: [SheetCell],
      description: 'Its cells, those of the grid’s indicators in front and in their order.',
      resolve: ({ cells }) => [...cells],
    }),
    findings: t.field({
      type: [RuleFinding],
      description: 'The rules that its figures do not keep to.',
      resolve: ({ findings }) => [...findings],
    }),
  }),
});

const FigureGrid = builder.objectRef<Grid>('FigureGrid').implement({
  description: 'The figures of many units for one period, as they are entered.',
  fields: (t) => ({
    asOf: t.expose('asOf', {
      type: 'Date',
      description: 'The day on whose map its units are; not one on which its figures were told.',
    }),
    period: t.field({ type: Period, description: 'The period.', resolve: ({ period }) => period }),
    previous: t.field({
      type: Period,
      nullable: true,
      description: 'The period before, whose official figures stand beside.',
      resolve: ({ period }, _args, context) => loadPeriodBefore(context, String(period.id)),
    }),
    indicators: t.field({
      type: [Indicator],
      description: 'What is asked at the level for the period, in its order.',
      resolve: ({ indicators, period, units: [unit] }) =>
        unit ? [...askedAt(indicators, unit.level, period)] : [],
    }),
    notDue: t.exposeInt('notDue', {
      description:
        'How many units of the level are left out because they were not there on any day of the period: they have nothing to report for it. Who was is on the map of its last day.',
    }),
    rows: t.field({
      type: [FigureGridRow],
      description: 'The units that were there in the period, in the order of the map.',
      resolve: (grid, _args, context) =>
        Promise.all(grid.units.map((unit) => rowOf(context, grid, unit))),
    }),
  }),
});

async function rowOf(context: Context, grid: Grid, unit: UnitRow): Promise<GridRow> {
  const { indicators, period, rules } = grid;
  const [sheet, figures, actor] = await Promise.all([
    loadSheetOf(context, { unitId: unit.id, periodId: period.id }, grid.asOf),
    figuresOf(context, unit.id, period.id),
    actorTowards(context, unit.id, 'REPORTS'),
  ]);
  const { today } = context;
  const may = decideFigureEntry(sheet?.state ?? null, period, { actor, today });
  return {
    unit,
    sheet,
    refusal: may.ok ? null : may,
    cells: cellRows(indicators, unit.level, period, figures),
    findings: findingsOf(indicators, rules, figures),
  };
}

builder.queryField('figureGrid', (t) =>
  t.field({
    type: FigureGrid,
    description: 'The units of a level at or under a unit, with their figures for a period.',
    args: {
      under: t.arg.string({ required: true, description: 'The unit (code or Relay id).' }),
      level: t.arg({ type: UnitLevel, required: true, description: 'The level of the rows.' }),
      period: t.arg.string({
        required: true,
        description: 'The period: `2023-Q1`, in another calendar `FROM_15:2023-Q1`.',
      }),
      asOf: t.arg({
        type: 'Date',
        description:
          'The day on whose map units are, and are seen; the business date unless given. What stands in their sheets is told as it is now, whatever the day: what stood there before is told by the versions of a sheet.',
      }),
    },
    resolve: async (_root, { under, level, period, asOf }, context): Promise<Grid> => {
      const day = asOf ?? context.today;
      const [root, asked, indicators, rules] = await Promise.all([
        getUnit(context, under, day),
        getPeriod(context, period),
        allIndicators(context),
        activeRules(context),
      ]);
      const condition = all(
        liesUnder([root.id], day),
        sql<boolean>`unit_version.level = ${level}::unit_level`,
      );
      const there = await readUnits(context, day, condition);
      const units = there.filter((unit) => decideLife(unit, asked).ok);
      const notDue = there.length - units.length;
      return { asOf: day, period: asked, indicators, rules, units, notDue };
    },
  }),
);
