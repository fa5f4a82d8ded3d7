import { date } from '@phoihop/domain/dates';
import {
  planReorganisation,
  type AccessGrant,
  type Change,
  type MapPlan,
} from '@phoihop/domain/units';
import type { Verdict } from '@phoihop/domain/verdict';
import type { ClientBase } from 'pg';
import { applyReorganisation, type AppliedAct } from './apply-reorganisation.ts';
import { readMapBefore } from './read-map.ts';
import { revertReorganisation } from './revert-reorganisation.ts';
import { writingOn } from './writing.ts';

interface ActRow {
  readonly id: string;
  readonly number: string;
  readonly effectiveOn: string;
  readonly source: string;
  readonly changes: readonly Change[];
  readonly access: readonly AccessGrant[];
}

/** The act as it is on record. */
export async function readAct(client: ClientBase, number: string): Promise<ActRow> {
  const { rows } = await client.query<ActRow>(
    `SELECT id::text, number, to_char(effective_on, 'YYYY-MM-DD') AS "effectiveOn", source, changes, access
       FROM reorganisation WHERE number = $1`,
    [number],
  );
  const [row] = rows;
  if (!row) throw new Error(`there is no act ${number}`);
  return row;
}

/** What the act would do to the map as it is. */
export async function planAct(client: ClientBase, act: ActRow): Promise<Verdict<MapPlan>> {
  const effectiveOn = date(act.effectiveOn);
  const { units, coming } = await readMapBefore(writingOn(client), effectiveOn);
  return planReorganisation(units, { ...act, effectiveOn }, coming);
}

/** Moves an act and puts the move on record, as the application does. */
export async function recordMove(
  client: ClientBase,
  { id }: Pick<ActRow, 'id'>,
  move: 'APPLY' | 'REVERT',
): Promise<void> {
  await client.query(
    move === 'APPLY'
      ? `UPDATE reorganisation SET state = 'APPLIED', applied_at = $2, version = version + 1 WHERE id = $1`
      : `UPDATE reorganisation SET state = 'DRAFT', applied_at = NULL, applied_by_id = NULL, version = version + 1
          WHERE id = $1 AND $2::timestamptz IS NOT NULL`,
    [id, appliedAt],
  );
  await client.query(
    `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, reason)
     VALUES ('account-quantri', 'Quản trị', 'reorganisation.' || $2, 'Reorganisation', $1, 'thử')`,
    [id, move],
  );
}

const appliedAt = new Date('2025-06-20T00:00:00Z');

/** Applies an act in a transaction of its own, or tells why its plan is refused. */
export async function applyAct(client: ClientBase, number: string): Promise<void> {
  const act = await readAct(client, number);
  await within(client, async () => {
    const plan = await planAct(client, act);
    if (!plan.ok) throw new Error(`act ${number} is refused: ${JSON.stringify(plan)}`);
    await recordMove(client, act, 'APPLY');
    await applyReorganisation(writingOn(client), appliedFrom(act), plan.value);
  });
}

/** The act as the writer takes it. */
export function appliedFrom(act: ActRow): AppliedAct {
  return { ...act, effectiveOn: date(act.effectiveOn), appliedAt };
}

/** Takes an act back in a transaction of its own. */
export async function revertAct(client: ClientBase, number: string): Promise<void> {
  const act = await readAct(client, number);
  await within(client, async () => {
    await recordMove(client, act, 'REVERT');
    await revertReorganisation(writingOn(client), appliedFrom(act));
  });
}

async function within(client: ClientBase, act: () => Promise<void>): Promise<void> {
  await client.query('BEGIN');
  try {
    await act();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** One digest of all there is, but for the record and the acts themselves: what a reverted act leaves as it was. */
export async function contentOf(client: ClientBase): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'audit%'
       AND tablename <> 'reorganisation' ORDER BY tablename`,
  );
  const digests = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM "${name}" t`,
  );
  const { rows } = await client.query<{ name: string; digest: string }>(
    digests.join(' UNION ALL '),
  );
  return Object.fromEntries(
    rows
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .map((row) => [row.name, row.digest]),
  );
}
