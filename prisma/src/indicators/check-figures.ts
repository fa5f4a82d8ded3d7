import type { ClientBase } from 'pg';
import { derivedSql } from './derive-sql.ts';
import { deriveUnits, withoutLoops } from './derive-figures.ts';

/** A derived row, or a sum, that does not say what the cells say. */
export interface FigureFinding {
  readonly kind: 'ROW_WRONG' | 'ROW_MISSING' | 'ROW_TOO_MANY' | 'SUM_WRONG';
  /** The unit by code and name as they were in the period, the indicator's key and the period's; of a sum the last two. */
  readonly where: string;
}

export interface FigureReport {
  readonly units: number;
  readonly rows: number;
  readonly findings: readonly FigureFinding[];
}

/** So many findings are told; a table that is wrong from end to end is known to be so by then. */
const findingsMax = 100;
const chunkSize = 200;

type OnProgress = (done: number, of: number) => void;

/** Writes all derived rows anew, in one transaction: whoever reads meanwhile reads the old ones. */
export async function rebuildFigures(client: ClientBase, onProgress?: OnProgress): Promise<number> {
  await client.query('BEGIN');
  try {
    await client.query('DELETE FROM unit_figure');
    const ids = await listReporting(client);
    const send = (sql: string, values: readonly unknown[]) => client.query(sql, [...values]);
    await deriveUnits(send, ids, (done) => onProgress?.(done, ids.length));
    const { rows } = await client.query<{ rows: number }>(
      'SELECT count(*)::int AS rows FROM unit_figure',
    );
    await client.query('COMMIT');
    return rows[0]?.rows ?? 0;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Holds every derived row against what follows from the cells, and every flow of the whole against their plain sum. */
export async function checkFigures(
  client: ClientBase,
  onProgress?: OnProgress,
): Promise<FigureReport> {
  // One look at everything: nobody's write of meanwhile is taken for a fault.
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await client.query(withoutLoops);
    const ids = await listReporting(client);
    const findings = await findWrongSums(client);
    for (let start = 0; start < ids.length; start += chunkSize) {
      const chunk = ids.slice(start, start + chunkSize);
      // oxlint-disable-next-line no-await-in-loop -- so many units at a time, on one connection
      findings.push(...(await findWrongRows(client, chunk)));
      onProgress?.(start + chunk.length, ids.length);
    }
    const { rows } = await client.query<{ rows: number }>(
      'SELECT count(*)::int AS rows FROM unit_figure',
    );
    return {
      units: ids.length,
      rows: rows[0]?.rows ?? 0,
      findings: findings.slice(0, findingsMax),
    };
  } finally {
    await client.query('ROLLBACK');
  }
}

async function listReporting(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT DISTINCT unit_id AS id FROM figure_sheet ORDER BY unit_id',
  );
  return rows.map(({ id }) => id);
}

const columns = `indicator_id, period_id, place_id, unit_id, layer, value, numerator, denominator, reported, not_applicable,
  is_inherited, oldest, newest`;
// A row that stands for both layers is told once for each: which rows are merged says nothing of what they say.
const told = (rows: string) =>
  `SELECT ${columns} FROM (${rows}) derived CROSS JOIN (VALUES (1), (2)) bit(layer) WHERE derived.layers & bit.layer <> 0`;

/** A period by its key, with its calendar where that is not the usual one: as people ask for it. */
const periodName = `CASE WHEN period.calendar_key = 'CALENDAR' THEN period.key ELSE period.calendar_key || ':' || period.key END`;

async function findWrongRows(client: ClientBase, unitIds: readonly string[]) {
  const own = 'SELECT * FROM unit_figure WHERE unit_id = ANY($1::uuid[])';
  const { rows } = await client.query<FigureFinding>(
    `WITH kept AS (${told(own)}),
          due AS (${told(`SELECT * FROM (${derivedSql('sheet.unit_id = ANY($1::uuid[])', { isLoad: true })}) anew WHERE unit_id = ANY($1::uuid[])`)}),
          wrong AS (
            SELECT indicator_id, period_id, place_id, unit_id, layer, kept IS NULL AS is_missing, due IS NULL AS is_extra
              FROM kept FULL JOIN due USING (indicator_id, period_id, place_id, unit_id, layer)
             WHERE kept IS NULL OR due IS NULL OR (kept.value, kept.numerator, kept.denominator, kept.reported,
               kept.not_applicable, kept.is_inherited, kept.oldest, kept.newest) IS DISTINCT FROM (due.value, due.numerator,
               due.denominator, due.reported, due.not_applicable, due.is_inherited, due.oldest, due.newest))
     SELECT DISTINCT CASE WHEN is_missing THEN 'ROW_MISSING' WHEN is_extra THEN 'ROW_TOO_MANY' ELSE 'ROW_WRONG' END AS kind,
            concat_ws(' ', coalesce(named.code || ' ' || named.full_name || ',', wrong.unit_id::text), indicator.key, ${periodName}) AS where
       FROM wrong JOIN indicator ON indicator.id = indicator_id JOIN period ON period.id = period_id
       LEFT JOIN LATERAL (
         SELECT code, full_name FROM unit_version version WHERE version.unit_id = wrong.unit_id
          ORDER BY version.valid_from <= period.last_day DESC, abs(version.valid_from - period.last_day) LIMIT 1) named ON true
      ORDER BY 2 LIMIT ${findingsMax}`,
    [unitIds],
  );
  return rows;
}

async function findWrongSums(client: ClientBase): Promise<FigureFinding[]> {
  const { rows } = await client.query<FigureFinding>(
    `WITH naive AS (
       SELECT cell.indicator_id, period.id AS period_id, sum(cell.value) AS value
         FROM collected_cell cell
         JOIN indicator ON indicator.id = cell.indicator_id AND indicator.kind = 'FLOW'
         JOIN period base ON base.id = cell.period_id
         JOIN period ON period.calendar_key = base.calendar_key AND period.frequency >= base.frequency
          AND period.first_day <= base.first_day AND base.last_day <= period.last_day
        WHERE cell.layers & 1 <> 0 AND cell.state = 'REPORTED' GROUP BY 1, 2),
       kept AS (
         SELECT indicator_id, period_id, sum(unit_figure.value) AS value
           FROM unit_figure JOIN indicator ON indicator.id = indicator_id AND indicator.kind = 'FLOW'
          WHERE layers & 1 <> 0 GROUP BY 1, 2 HAVING sum(unit_figure.value) IS NOT NULL)
     SELECT 'SUM_WRONG' AS kind, concat_ws(' ', indicator.key, ${periodName}) AS where
       FROM naive FULL JOIN kept USING (indicator_id, period_id)
       JOIN indicator ON indicator.id = indicator_id JOIN period ON period.id = period_id
      WHERE naive.value IS DISTINCT FROM kept.value ORDER BY 2`,
  );
  return rows;
}
