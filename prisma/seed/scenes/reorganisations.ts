import type { IsoDate } from '@phoihop/domain/dates';
import { planReorganisation, type AccessGrant, type Change } from '@phoihop/domain/units';
import type { ClientBase } from 'pg';
import { applyReorganisation, readMapBefore, writingOn } from '../../src/units/index.ts';
import { cast } from '../cast.ts';
import { insertRows } from '../insert-rows.ts';
import { accessOf, seedActs, type SeedAct, type SeedGrant } from '../reorganisation-acts.ts';
import { stableId } from '../stable-id.ts';
import { provinceCode, unitId } from '../unit-list.ts';

/** How far the acts are applied: those that take effect later stay drafts. */
export interface AppliedUntil {
  readonly appliedUntil?: IsoDate | undefined;
}

/** The acts with what they did to the map; nobody has an account yet who could follow to a new unit. */
export async function seedReorganisations(
  client: ClientBase,
  { appliedUntil }: AppliedUntil,
): Promise<void> {
  await seedActsWith(client, [], appliedUntil);
}

/** The same, and whoever is granted at a unit follows to what came of it; coordinators of districts follow to nothing. */
export async function seedDemoReorganisations(
  client: ClientBase,
  { appliedUntil }: AppliedUntil,
): Promise<void> {
  const grants = cast.flatMap(({ id, role, unitCode }): SeedGrant[] =>
    role === null || unitCode === null
      ? []
      : [{ grantId: stableId(`grant:${id}`), role, unitCode }],
  );
  await seedActsWith(client, grants, appliedUntil);
}

async function seedActsWith(
  client: ClientBase,
  grants: readonly SeedGrant[],
  until?: IsoDate,
): Promise<void> {
  for (const act of seedActs) {
    const access = accessOf(act, grants);
    // oxlint-disable-next-line no-await-in-loop -- each act meets the map that the one before it left
    await insertAct(client, act, access);
    const isApplied = act.state === 'APPLIED' && (until === undefined || act.effectiveOn <= until);
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (isApplied) await apply(client, act, access);
  }
}

async function insertAct(
  client: ClientBase,
  act: SeedAct,
  access: readonly AccessGrant[],
): Promise<void> {
  await insertRows(client, 'reorganisation', [
    {
      id: act.id,
      number: act.number,
      basis: act.basis,
      title: act.title,
      issued_on: act.issuedOn,
      effective_on: act.effectiveOn,
      is_effective_verified: act.isEffectiveVerified,
      source: act.source,
      state: act.state === 'RECORDED' ? act.state : 'DRAFT',
      changes: act.changes,
      access,
      version: 1,
    },
  ]);
}

async function apply(
  client: ClientBase,
  act: SeedAct,
  access: readonly AccessGrant[],
): Promise<void> {
  const writing = writingOn(client);
  const { units, coming } = await readMapBefore(writing, act.effectiveOn);
  const plan = planReorganisation(units, { ...act, changes: changesOf(act) }, coming);
  if (!plan.ok) throw new Error(`act ${act.number} is refused: ${JSON.stringify(plan)}`);
  // As if it had been put in when it was issued: from then on whoever follows has his new grant.
  const appliedAt = new Date(`${act.issuedOn ?? act.effectiveOn}T00:00:00Z`);
  await client.query(
    `UPDATE reorganisation SET state = 'APPLIED', applied_at = $2, version = version + 1 WHERE id = $1`,
    [act.id, appliedAt],
  );
  await client.query(
    `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, unit_id, before, after)
     VALUES ('system', 'system', 'reorganisation.APPLY', 'Reorganisation', $1, $2, '{"state": "DRAFT"}', '{"state": "APPLIED"}')`,
    [act.id, unitId(provinceCode)],
  );
  await applyReorganisation(writing, { ...act, access, appliedAt }, plan.value);
}

/** What an act of the map's own time changes: none of it is merely told. */
function changesOf({ changes }: SeedAct): readonly Change[] {
  return changes.filter((change): change is Change => !('codes' in change));
}
