import { clearSql, writeSql } from './derive-sql.ts';

/** Sends one statement; a transaction of Prisma's or a connection of the driver's will do. */
export type Send = (sql: string, values: readonly unknown[]) => Promise<unknown>;

/** So many units are locked one by one; a load of more holds back everybody else's. */
const lockedMax = 500;

/** How many sheets, or units, one statement derives: more of them would be planned and kept at once. */
const chunkSize = 400;

/**
 * For more than these the planner is left with hashes alone: it knows nothing of how many rows a step of the query leaves, takes
 * them for few, and would compare each with each.
 */
const plannedMax = 20;
export const withoutLoops = plannedWith('off');
const withLoops = plannedWith('on');

function plannedWith(setting: 'on' | 'off'): string {
  return `SELECT set_config('enable_nestloop', '${setting}', true), set_config('enable_mergejoin', '${setting}', true)`;
}

const lockHeirs = `
  WITH RECURSIVE heir(unit_id) AS (
    SELECT DISTINCT unit_id FROM figure_sheet sheet WHERE sheet.id = ANY($1::uuid[])
    UNION
    SELECT lineage.successor_id FROM heir JOIN unit_lineage lineage ON lineage.predecessor_id = heir.unit_id
  )
  SELECT pg_advisory_xact_lock(hashtext('unit_figure'), hashtext(unit_id::text))
    FROM (SELECT unit_id FROM heir ORDER BY hashtext(unit_id::text)) ordered`;

/**
 * Derives anew what a change of the sheets reaches, in the transaction that makes the change.
 *
 * @remarks Whoever derives for a unit waits for whoever derives for it already, or for a predecessor of it: both write
 * its rows. Nothing is written that several units share, so that others do not wait.
 */
export async function deriveFigures(
  send: Send,
  { sheetIds }: { readonly sheetIds: readonly string[] },
): Promise<void> {
  if (sheetIds.length === 0) return;
  if (sheetIds.length > lockedMax) {
    await send(`SELECT pg_advisory_xact_lock(hashtext('unit_figure load'))`, []);
  } else {
    await send(`SELECT pg_advisory_xact_lock_shared(hashtext('unit_figure load'))`, []);
    await send(lockHeirs, [[...sheetIds]]);
  }
  await deriveIn(send, 'sheet.id = ANY($1::uuid[])', sheetIds);
}

/** Derives anew all that the sheets of the units reach; what no sheet of theirs reaches stays as it is. */
export async function deriveUnits(
  send: Send,
  unitIds: readonly string[],
  onProgress?: (done: number) => void,
): Promise<void> {
  await send(`SELECT pg_advisory_xact_lock(hashtext('unit_figure load'))`, []);
  await deriveIn(send, 'sheet.unit_id = ANY($1::uuid[])', unitIds, onProgress);
}

async function deriveIn(
  send: Send,
  condition: string,
  ids: readonly string[],
  onProgress?: (done: number) => void,
): Promise<void> {
  const isLoad = ids.length > plannedMax;
  if (isLoad) await send(withoutLoops, []);
  for (let start = 0; start < ids.length; start += chunkSize) {
    const chunk = ids.slice(start, start + chunkSize);
    // oxlint-disable-next-line no-await-in-loop -- one after the other, on one connection
    await send(clearSql(condition), [chunk]);
    // oxlint-disable-next-line no-await-in-loop -- one after the other, on one connection
    await send(writeSql(condition, { isLoad }), [chunk]);
    onProgress?.(start + chunk.length);
  }
  if (isLoad) await send(withLoops, []);
}
