import type { AppliedAct } from './apply-reorganisation.ts';
import { deriveConcerned } from './derive-concerned.ts';
import { holdTheMap, type Writing } from './writing.ts';

/**
 * Takes back what an act did to the map: what it made goes away, what it ended goes on, and the figures follow.
 *
 * @remarks Its move (to `DRAFT`) and its entry on record (`reorganisation.REVERT`) are made by whoever calls, in the same
 * transaction. Once something hangs on what the act made, the database refuses (a foreign key): see its `facts_on_made`.
 */
export async function revertReorganisation(
  writing: Writing,
  { id, effectiveOn }: Pick<AppliedAct, 'id' | 'effectiveOn'>,
): Promise<void> {
  await holdTheMap(writing);
  const concerned = await writing.read<{ id: string }>(
    `SELECT DISTINCT unit_id::text AS id FROM place WHERE ended_by_id = $1::uuid`,
    [id],
  );
  // What is derived hangs on nothing: it would be left behind.
  await writing.send(
    `DELETE FROM unit_figure USING unit WHERE unit.made_by_id = $1::uuid AND unit_figure.unit_id = unit.id`,
    [id],
  );
  for (const statement of statements) {
    // oxlint-disable-next-line no-await-in-loop -- what is under something goes away before it
    await writing.send(statement, [id]);
  }
  await deriveConcerned(
    writing,
    concerned.map((unit) => unit.id),
    effectiveOn,
  );
}

const goesOn = 'SET valid_to = NULL, ended_by_id = NULL WHERE ended_by_id = $1::uuid';

const statements: readonly string[] = [
  `DELETE FROM access_grant WHERE made_by_id = $1::uuid`,
  `DELETE FROM unit_lineage WHERE reorganisation_id = $1::uuid`,
  `DELETE FROM office WHERE made_by_id = $1::uuid`,
  `DELETE FROM organisation WHERE made_by_id = $1::uuid`,
  `DELETE FROM place WHERE made_by_id = $1::uuid`,
  `DELETE FROM unit_version WHERE made_by_id = $1::uuid`,
  `DELETE FROM unit WHERE made_by_id = $1::uuid`,
  `UPDATE unit ${goesOn}`,
  `UPDATE unit_version ${goesOn}`,
  `UPDATE place ${goesOn}`,
  `UPDATE organisation ${goesOn}`,
  `UPDATE office_holder SET valid_to = own_valid_to, own_valid_to = NULL, ended_by_id = NULL WHERE ended_by_id = $1::uuid`,
];
