import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { rangesOf, type DueCount } from './count-due.ts';
import { basesOf, piecesOf, readingsOf } from './question-rows.ts';
import { rollUpMapped } from './roll-up-mapped.ts';
import type { RolledUp, RollUpQuestion, RollUpReading } from './roll-up.ts';
import { summedByTarget } from './sum-units.ts';

type Question = Omit<RollUpQuestion, 'borders'>;

/**
 * Sums by unit first: for windows of several pieces, and for those in which the map changed. What a unit reported stays
 * with whom it stood under then.
 */
export async function rollUpUnits(
  db: Pick<Database, 'kysely'>,
  question: Question,
  counts: DueCount,
): Promise<readonly RolledUp[]> {
  const { targets, readings, layer } = question;
  const { rows } = await sql<RolledUp>`
    with target(key, path, path_end) as (${rangesOf(targets)}),
         reading as (${readingsOf(readings)}),
         piece as (${piecesOf(readings)}),
         base as (${basesOf(readings)}),
         due as (
           select target.key, base.indicator_id, place.unit_id, count(*)::int as due, false as is_crossing
             from base
             join place on place.level = base.level and place.counts_from <= base.last_day
              and (place.valid_to is null or place.valid_to > base.first_day)
             join target on target.path <= place.path and place.path < target.path_end
            where not exists (
              select from place later
               where later.unit_id = place.unit_id and later.counts_from > place.counts_from and later.counts_from <= base.last_day)
            group by 1, 2, 3
         ),
         kept as (
           select target.key, piece.indicator_id, piece.is_last, reading.kind, unit_figure.unit_id, unit_figure.value,
                  unit_figure.numerator, unit_figure.denominator, unit_figure.reported, unit_figure.not_applicable,
                  unit_figure.is_inherited, unit_figure.oldest, unit_figure.newest, 1::numeric as weight, false as is_crossing
             from piece
             join reading on reading.indicator_id = piece.indicator_id
             cross join target
             join unit_figure on unit_figure.indicator_id = piece.indicator_id and unit_figure.period_id = piece.period_id
              and target.path <= unit_figure.path and unit_figure.path < target.path_end and unit_figure.layers & ${layer} <> 0
         )
    ${summedByTarget}`.execute(db.kysely);
  const moved = readings.filter((reading) => isToldLater(reading) && counts.hasChanged(reading));
  return moved.length === 0 ? rows : withStocks(db, { ...question, readings: moved }, rows);
}

/** Whether a stock is told on a later day than its last period's. */
function isToldLater({ kind, due, end }: RollUpReading): boolean {
  return kind === 'STOCK' && (due.at(-1)?.lastDay ?? end) < end;
}

/** Stocks counted on one map and told on another: what they come to follows the units to the day they are told on. */
async function withStocks(
  db: Pick<Database, 'kysely'>,
  question: Question,
  rows: readonly RolledUp[],
): Promise<readonly RolledUp[]> {
  const told = new Map<string, RolledUp>();
  for (const reading of question.readings) {
    // oxlint-disable-next-line no-await-in-loop -- seldom more than one
    const found = await rollUpMapped(db, { ...question, readings: [reading] }, reading.end, {
      isShared: true,
    });
    for (const row of found) told.set(`${row.key} ${row.indicatorId}`, row);
  }
  const moved = new Set(question.readings.map(({ indicatorId }) => indicatorId));
  const known = new Set(rows.map(({ key, indicatorId }) => `${key} ${indicatorId}`));
  const late = [...told].flatMap(([name, row]) => (known.has(name) ? [] : [{ ...row, ...undue }]));
  return [
    ...rows.map((row) => {
      if (!moved.has(row.indicatorId)) return row;
      const stock = told.get(`${row.key} ${row.indicatorId}`) ?? nothing;
      const { value, numerator, denominator, inherited, oldest, newest } = stock;
      return { ...row, value, numerator, denominator, inherited, oldest, newest };
    }),
    ...late,
  ];
}

/** Of a unit that came after the last period in which it was counted nothing was due. */
const undue = {
  reportedCells: 0,
  expectedCells: 0,
  notApplicable: 0,
  reportedUnits: 0,
  expectedUnits: 0,
};

/** What a stock is where nobody stands any more. */
const nothing = {
  value: null,
  numerator: null,
  denominator: null,
  inherited: false,
  oldest: null,
  newest: null,
};
