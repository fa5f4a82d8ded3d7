/**
 * Figures for whoever may see them: the only way to read any.
 *
 * Whoever sees a unit sees all that lies under it, so that a sum over its range holds nothing that is hidden from him.
 */
import type { IsoDate } from '@phoihop/domain/dates';
import type { RollUpTarget } from '@phoihop/database/figures';
import { sql } from 'kysely';
import { groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { emptyFigure, figureKey, type FigureRow, type FigureView } from './figure-row.ts';
import type { IndicatorRow } from './indicator.ts';
import { readCounts } from './read-counts.ts';
import { readSums } from './read-sums.ts';

/** The figures of the indicators for each of the units: unit by unit, in the order of the indicators. */
export async function readFigures(
  context: Context,
  units: readonly UnitRow[],
  indicators: readonly IndicatorRow[],
  view: FigureView,
): Promise<readonly FigureRow[]> {
  const seen = units.filter(({ isCovered }) => isCovered);
  const targets = await findTargets(context, seen);
  const counted = indicators.filter(({ kind }) => kind === 'COUNT');
  const summed = indicators.filter(({ kind }) => kind !== 'COUNT');
  const question = { units: seen, targets, view };
  const [sums, counts] = await Promise.all([
    readSums(context, question, summed),
    readCounts(context, question, counted),
  ]);
  const found = new Map([...sums, ...counts].map((figure) => [figureKey(figure), figure]));
  return units.flatMap((unit) =>
    indicators.map((indicator) => {
      if (!unit.isCovered) return emptyFigure(unit, indicator, view, 'FORBIDDEN');
      const figure = found.get(figureKey({ unit, indicator }));
      return figure ?? emptyFigure(unit, indicator, view, 'NOT_APPLICABLE');
    }),
  );
}

interface Standing {
  readonly unitId: string;
  readonly path: string;
  readonly pathEnd: string;
  readonly from: IsoDate;
}

/** Where the units stand and stood. */
export async function findTargets(
  { db }: Context,
  units: readonly UnitRow[],
): Promise<readonly RollUpTarget[]> {
  if (units.length === 0) return [];
  const { rows } = await sql<Standing>`
    select unit_id, path, path_end, counts_from as "from" from place
     where unit_id = any(${units.map(({ id }) => id)}::uuid[]) order by unit_id, counts_from`.execute(
    db.kysely,
  );
  const places = groupBy(rows, (row) => row.unitId);
  return units.map(({ id, validFrom, validTo }, key) => {
    const ranges = places.get(id) ?? [];
    const life = { from: ranges[0]?.from ?? validFrom, to: validTo };
    return { key, unitId: id, ranges, life };
  });
}
