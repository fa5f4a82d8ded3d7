/** What an act would do, or did, to the map and to who sees what: the domain's answer for what the database holds. */
import { readMapBefore, writingIn } from '@phoihop/database/reorganisations';
import type { Transaction } from '@phoihop/database';
import {
  decideAccess,
  planReorganisation,
  type AccessRow,
  type HeldGrant,
  type LineageEdge,
  type MapPlan,
  type MapUnit,
} from '@phoihop/domain/units';
import { allow, type Verdict } from '@phoihop/domain/verdict';
import type { ActRow } from './act-row.ts';

/** An act with what follows from it. */
export interface PlannedAct {
  readonly act: ActRow;
  /** The map of the day before. */
  readonly map: readonly MapUnit[];
  readonly plan: MapPlan;
  /** Who comes to see what: by the map, and by the grants that the act gives. */
  readonly access: readonly AccessRow[];
  /** The grants that these rows speak of. */
  readonly grants: ReadonlyMap<string, NamedGrant>;
}

/** A grant with whose it is. */
export interface NamedGrant extends HeldGrant {
  readonly accountName: string;
}

/**
 * Plans the act on the map that it meets.
 *
 * @param moment - whose grants count: those that hold then; of an act that was applied, the moment it was
 */
export async function planAct(
  tx: Transaction,
  act: ActRow,
  moment: Date,
): Promise<Verdict<PlannedAct>> {
  const { units, coming } = await readMapBefore(writingIn(tx), act.effectiveOn);
  const isOnMap = act.state === 'APPLIED';
  // What an act on the map did already does not stand against it.
  const map = isOnMap ? units.map((unit) => ({ ...unit, changesOn: null })) : units;
  const plan = planReorganisation(map, act, isOnMap ? [] : coming);
  if (!plan.ok) return plan;
  const [lineage, grants] = [await readLineage(tx, act), await readGrants(tx, act, moment)];
  const access = decideAccess({ map, plan: plan.value, lineage, grants }, act.access);
  if (!access.ok) return access;
  const byId = new Map(grants.map((grant) => [grant.id, grant]));
  return allow({ act, map, plan: plan.value, access: access.value, grants: byId });
}

/** Who could follow from units that end to what comes of them, each in the role he has: what a draft may propose. */
export function followersOf(
  { changes }: Pick<ActRow, 'changes'>,
  grants: readonly NamedGrant[],
): readonly AccessRow[] {
  const heirs = new Map<string, string[]>();
  for (const change of changes) {
    if (change.type === 'MERGE') for (const id of change.from) heirs.set(id, [change.into.key]);
    if (change.type === 'SPLIT')
      heirs.set(
        change.from,
        change.into.map(({ unit }) => unit.key),
      );
  }
  // Whoever is granted at two units that become one follows there once.
  const access = new Map<string, AccessRow>();
  for (const { id: grantId, unitId, role, accountId } of grants) {
    for (const key of heirs.get(unitId) ?? []) {
      const line = [accountId, key, role].join('\n');
      if (!access.has(line)) access.set(line, { type: 'GRANT', grantId, unit: { key }, role });
    }
  }
  return [...access.values()];
}

function readLineage(tx: Transaction, { id }: ActRow): Promise<LineageEdge[]> {
  return tx.$queryRaw<LineageEdge[]>`
    select predecessor_id::text as "predecessorId", successor_id::text as "successorId", share::text
      from unit_lineage where reorganisation_id <> ${id}::uuid
     order by predecessor_id, successor_id`;
}

/** The grants that hold at the moment, but for those that the act gave itself. */
export function readGrants(tx: Transaction, { id }: ActRow, moment: Date): Promise<NamedGrant[]> {
  return tx.$queryRaw<NamedGrant[]>`
    select access_grant.id::text, account_id as "accountId", account.name as "accountName", role::text, unit_id::text as "unitId"
      from access_grant join account on account.id = access_grant.account_id
     where valid_from <= ${moment} and (valid_to is null or ${moment} < valid_to)
       and made_by_id is distinct from ${id}::uuid
     order by access_grant.id`;
}
