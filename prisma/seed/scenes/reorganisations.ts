import type { IsoDate } from '@phoihop/domain/dates';
import { planReorganisation, type AccessGrant, type Change } from '@phoihop/domain/units';
import type { ClientBase } from 'pg';
import { applyReorganisation, readMapBefore, writingOn } from '../../src/units/index.ts';
import { cast } from '../cast.ts';
import { insertRows } from '../insert-rows.ts';
import { accessOf, seedActs, type SeedAct, type SeedGrant } from '../reorganisation-acts.ts';
import { stableId } from '../../src/stable-id.ts';
import { provinceCode, unitId } from '../unit-list.ts';

/** How far the acts are applied: those that take effect later stay drafts. */
export interface AppliedUntil {
  readonly appliedUntil?: IsoDate | undefined;
}

/** Whose grants follow to new units: of the demo's cast those that are at one; a reference has nobody yet. */
const grantsOf: Record<'reference' | 'demo', readonly SeedGrant[]> = {
  reference: [],
  demo: cast.flatMap(({ id, role, unitCode }): SeedGrant[] =>
    role === null || unitCode === null
      ? []
      : [{ grantId: stableId(`grant:${id}`), role, unitCode }],
  ),
};

/** The acts as they were drafted; coordinators of districts follow to nothing. */
export const seedReorganisations =
  (profile: 'reference' | 'demo') =>
  async (client: ClientBase): Promise<void> => {
    for (const act of seedActs) {
      // oxlint-disable-next-line no-await-in-loop -- in their order
      await insertAct(client, act, accessOf(act, grantsOf[profile]));
    }
  };

/** Applies the acts, each on record by itself: what a load told before is told again by the act that changed it. */
export const applyReorganisations =
  (profile: 'reference' | 'demo') =>
  async (client: ClientBase, { appliedUntil: until }: AppliedUntil): Promise<void> => {
    for (const act of seedActs) {
      if (act.state !== 'APPLIED' || (until !== undefined && act.effectiveOn > until)) continue;
      // oxlint-disable-next-line no-await-in-loop -- each act meets the map that the one before it left
      await apply(client, act, accessOf(act, grantsOf[profile]));
    }
  };

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
