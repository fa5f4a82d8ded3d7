/**
 * What one unit's cells come to, as rows of `unit_figure`: the one place where figures are added up over time.
 *
 * A FLOW is the sum of its cells inside a period. A STOCK is the last cell that is not too old for a unit that lives on
 * the period's last day, and until it has one the shares of what its predecessors had. A RATIO is the pair, of cells in
 * which both parts are reported, and goes over time as its parts do. Above the unit, everything is a plain sum of rows.
 */

/** The first day, the last day and the size of the periods that a change of a cell reaches; the condition names the sheets. */
const reached = (condition: string) => `
  touched AS MATERIALIZED (
    SELECT DISTINCT sheet.unit_id, entry.indicator_id, sheet.period_id
      FROM figure_sheet sheet JOIN figure_entry entry ON entry.sheet_id = sheet.id
     WHERE ${condition}
  ),
  concerned AS MATERIALIZED (
    SELECT DISTINCT touched.unit_id, touched.period_id, indicator.id AS indicator_id, base.kind, coalesce(base.max_age, 1) AS max_age
      FROM touched
      JOIN indicator base ON base.id = touched.indicator_id
      JOIN indicator ON indicator.id = base.id OR base.id IN (indicator.numerator_id, indicator.denominator_id)
  ),
  heir(origin, unit_id) AS (
    SELECT DISTINCT unit_id, unit_id FROM touched
    UNION
    SELECT heir.origin, lineage.successor_id FROM heir JOIN unit_lineage lineage ON lineage.predecessor_id = heir.unit_id
  ),
  reach AS MATERIALIZED (
    SELECT change.period_id AS from_id, change.kind, change.max_age, base.frequency, period.id AS period_id, period.calendar_key,
           period.first_day, period.last_day, last.ordinal AS last_ordinal
      FROM (SELECT DISTINCT period_id, kind, max_age FROM concerned) change
      JOIN period base ON base.id = change.period_id
      JOIN period ON period.calendar_key = base.calendar_key AND period.frequency >= base.frequency
      JOIN period last ON last.calendar_key = base.calendar_key AND last.frequency = base.frequency AND last.last_day = period.last_day
     WHERE (period.first_day <= base.first_day AND base.last_day <= period.last_day)
        OR (change.kind = 'STOCK' AND last.ordinal BETWEEN base.ordinal AND base.ordinal + change.max_age - 1)
  ),
  target AS MATERIALIZED (
    SELECT DISTINCT heir.unit_id, concerned.indicator_id, reach.kind, reach.max_age, reach.frequency, reach.period_id,
           reach.calendar_key, reach.first_day, reach.last_day, reach.last_ordinal
      FROM concerned
      JOIN heir ON heir.origin = concerned.unit_id AND (concerned.kind = 'STOCK' OR heir.unit_id = concerned.unit_id)
      JOIN reach ON reach.from_id = concerned.period_id AND reach.kind = concerned.kind AND reach.max_age = concerned.max_age
  )`;

// Where nothing waits to be decided, what is official and what would be are the same.
const layers = `
  layer AS MATERIALIZED (
    SELECT unnest(CASE WHEN EXISTS (SELECT FROM figure_sheet WHERE state = 'SUBMITTED') THEN ARRAY[1, 2] ELSE ARRAY[3] END) AS layer
  )`;

/** Whether so much is derived at once that everything is read through, or so little that each cell is looked up. */
export interface Amount {
  readonly isLoad: boolean;
}

/** The cells of one unit and indicator each, joined or looked up. */
const cellsOf = (unitId: string, indicatorId: string, { isLoad }: Amount) =>
  isLoad
    ? `JOIN figure_cell cell ON cell.unit_id = ${unitId} AND cell.indicator_id = ${indicatorId}`
    : // Nothing is pulled out of it: the planner, who takes any step for small, would read through all cells there are.
      `CROSS JOIN LATERAL (SELECT * FROM figure_cell found
         WHERE found.unit_id = ${unitId} AND found.indicator_id = ${indicatorId} OFFSET 0) cell`;

// A cell sits where its unit stood on the last day it lived in the cell's period.
const cells = (amount: Amount) => `
  unplaced AS MATERIALIZED (
    SELECT pair.unit_id, pair.indicator_id, cell.state, cell.value, cell.numerator, cell.denominator, cell.layers,
           base.id AS base_id, base.first_day, base.last_day
      FROM (SELECT unit_id, indicator_id, min(first_day) AS first_day, max(last_day) AS last_day FROM target GROUP BY 1, 2) pair
      ${cellsOf('pair.unit_id', 'pair.indicator_id', amount)}
      JOIN period base ON base.id = cell.period_id AND pair.first_day <= base.first_day AND base.last_day <= pair.last_day
  ),
  stood AS MATERIALIZED (
    SELECT DISTINCT ON (told.unit_id, told.base_id) told.unit_id, told.base_id, place.id AS place_id, place.path
      FROM (SELECT DISTINCT unit_id, base_id, first_day, last_day FROM unplaced) told
      JOIN place ON place.unit_id = told.unit_id AND place.counts_from <= told.last_day
       AND (place.valid_to IS NULL OR place.valid_to > told.first_day)
     ORDER BY told.unit_id, told.base_id, place.counts_from DESC
  ),
  base_cell AS MATERIALIZED (
    SELECT unplaced.*, stood.place_id, stood.path
      FROM unplaced JOIN stood ON stood.unit_id = unplaced.unit_id AND stood.base_id = unplaced.base_id
  ),
  holding AS MATERIALIZED (
    SELECT base.id AS base_id, whole.period_id
      FROM (SELECT DISTINCT period_id, calendar_key, frequency, first_day, last_day FROM target) whole
      JOIN period base ON base.calendar_key = whole.calendar_key AND base.frequency = whole.frequency
       AND whole.first_day <= base.first_day AND base.last_day <= whole.last_day
  )`;

// What each unit last told by a target's end, for those that are told of and for all that they came of: joined by what is
// equal, so that many thousands are read as readily as a few.
const lastCells = (amount: Amount) => `
  stock AS MATERIALIZED (
    SELECT target.*, layer.layer, place.id AS place_id, place.path
      FROM target CROSS JOIN layer
      JOIN place ON place.unit_id = target.unit_id AND place.counts_from <= target.last_day
       AND (place.valid_to IS NULL OR place.valid_to > target.last_day)
     WHERE target.kind = 'STOCK'
  ),
  line(unit_id) AS (
    SELECT DISTINCT unit_id FROM stock
    UNION
    SELECT lineage.predecessor_id FROM line JOIN unit_lineage lineage ON lineage.successor_id = line.unit_id
  ),
  ending AS MATERIALIZED (
    SELECT DISTINCT indicator_id, period_id, calendar_key, frequency, max_age, last_ordinal FROM stock
  ),
  line_cell AS MATERIALIZED (
    SELECT cell.unit_id, cell.indicator_id, cell.state, cell.value, cell.numerator, cell.denominator, cell.layers,
           base.calendar_key, base.frequency, base.ordinal, base.last_day
      FROM line
      CROSS JOIN (SELECT DISTINCT indicator_id FROM ending) asked
      ${cellsOf('line.unit_id', 'asked.indicator_id', amount)}
      JOIN period base ON base.id = cell.period_id
  ),
  last_cell AS MATERIALIZED (
    SELECT DISTINCT ON (cell.unit_id, cell.indicator_id, ending.period_id, layer.layer)
           cell.unit_id, cell.indicator_id, ending.period_id, layer.layer, cell.state, cell.value, cell.numerator,
           cell.denominator, cell.last_day AS told_on
      FROM ending
      JOIN line_cell cell ON cell.indicator_id = ending.indicator_id AND cell.calendar_key = ending.calendar_key
       AND cell.frequency = ending.frequency
       AND cell.ordinal BETWEEN ending.last_ordinal - ending.max_age + 1 AND ending.last_ordinal
      JOIN layer ON (cell.layers & layer.layer) <> 0
     ORDER BY cell.unit_id, cell.indicator_id, ending.period_id, layer.layer, cell.ordinal DESC
  )`;

const holders = `
  holder AS (
    SELECT stock.unit_id, stock.indicator_id, stock.period_id, stock.layer, stock.place_id, stock.path,
           stock.unit_id AS holder_id, 1::numeric AS share, own.state, own.value, own.numerator, own.denominator, own.told_on
      FROM stock LEFT JOIN last_cell own ON own.unit_id = stock.unit_id AND own.indicator_id = stock.indicator_id
       AND own.period_id = stock.period_id AND own.layer = stock.layer
    UNION ALL
    SELECT holder.unit_id, holder.indicator_id, holder.period_id, holder.layer, holder.place_id, holder.path,
           lineage.predecessor_id, holder.share * lineage.share, own.state, own.value, own.numerator, own.denominator, own.told_on
      FROM holder
      JOIN unit_lineage lineage ON lineage.successor_id = holder.holder_id
      LEFT JOIN last_cell own ON own.unit_id = lineage.predecessor_id AND own.indicator_id = holder.indicator_id
       AND own.period_id = holder.period_id AND own.layer = holder.layer
     WHERE holder.state IS NULL
  )`;

const rows = `
  part AS (
    SELECT target.unit_id, target.indicator_id, target.period_id, layer.layer, cell.place_id, cell.path,
           sum(cell.value) FILTER (WHERE target.kind = 'FLOW') AS value,
           sum(cell.numerator) FILTER (WHERE target.kind = 'FLOW' AND cell.state = 'REPORTED') AS numerator,
           sum(cell.denominator) FILTER (WHERE target.kind = 'FLOW' AND cell.state = 'REPORTED') AS denominator,
           count(*) FILTER (WHERE cell.state = 'REPORTED') AS reported,
           count(*) FILTER (WHERE cell.state = 'NOT_APPLICABLE') AS not_applicable, false AS is_inherited,
           min(cell.last_day) FILTER (WHERE target.kind = 'FLOW' AND cell.state = 'REPORTED') AS oldest,
           max(cell.last_day) FILTER (WHERE target.kind = 'FLOW' AND cell.state = 'REPORTED') AS newest
      FROM base_cell cell
      JOIN holding ON holding.base_id = cell.base_id
      JOIN target ON target.unit_id = cell.unit_id AND target.indicator_id = cell.indicator_id
       AND target.period_id = holding.period_id
      JOIN layer ON (cell.layers & layer.layer) <> 0
     GROUP BY 1, 2, 3, 4, 5, 6
    UNION ALL
    SELECT unit_id, indicator_id, period_id, layer, place_id, path,
           sum(share * value), sum(share * numerator), sum(share * denominator), 0, 0, bool_or(holder_id <> unit_id),
           min(told_on), max(told_on)
      FROM holder WHERE state = 'REPORTED'
     GROUP BY 1, 2, 3, 4, 5, 6
  ),
  whole AS (
    SELECT unit_id, indicator_id, period_id, layer, place_id, path, sum(value) AS value, sum(numerator) AS numerator,
           sum(denominator) AS denominator, sum(reported) AS reported, sum(not_applicable) AS not_applicable,
           bool_or(is_inherited) AS is_inherited, min(oldest) AS oldest, max(newest) AS newest
      FROM part GROUP BY 1, 2, 3, 4, 5, 6
  )
  SELECT indicator_id, period_id, place_id, bit_or(layer)::smallint AS layers, unit_id, path, value, numerator, denominator,
         reported::smallint, not_applicable::smallint, is_inherited, oldest, newest
    FROM whole
   GROUP BY indicator_id, period_id, place_id, unit_id, path, value, numerator, denominator, reported, not_applicable,
            is_inherited, oldest, newest`;

/** Takes away the rows that a change of the sheets reaches. */
export function clearSql(condition: string): string {
  return `WITH RECURSIVE ${reached(condition)}
    DELETE FROM unit_figure USING target
     WHERE unit_figure.unit_id = target.unit_id AND unit_figure.indicator_id = target.indicator_id
       AND unit_figure.period_id = target.period_id`;
}

/** The rows as they follow from the cells. */
export function derivedSql(condition: string, amount: Amount): string {
  const steps = [reached(condition), layers, cells(amount), lastCells(amount), holders];
  return `WITH RECURSIVE ${steps.join(',')}, ${rows}`;
}

/** Writes the rows as they follow from the cells. */
export function writeSql(condition: string, amount: Amount): string {
  return `INSERT INTO unit_figure (indicator_id, period_id, place_id, layers, unit_id, path, value, numerator, denominator,
    reported, not_applicable, is_inherited, oldest, newest) ${derivedSql(condition, amount)}`;
}
