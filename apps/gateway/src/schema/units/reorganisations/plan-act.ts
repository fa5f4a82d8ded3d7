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
import { rowIds } from '../../global-id.ts';
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
  readonly grants: ActGrants;
}

/** A grant with whose it is. */
export interface NamedGrant extends HeldGrant {
  readonly accountName: string;
  /** False of one that the act proposes to follow and that has ended. */
  readonly isHeld: boolean;
}

/** The grants that an act is judged by. */
export interface ActGrants {
  /** All that hold. */
  readonly held: readonly NamedGrant[];
  /** Those that the act proposes to follow and that do not hold any more. */
  readonly ended: readonly NamedGrant[];
  readonly byId: ReadonlyMap<string, NamedGrant>;
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
  const { held, ended } = grants;
  const facts = { map, plan: plan.value, lineage, grants: held, ended };
  const access = decideAccess(facts, act.access);
  if (!access.ok) return access;
  return allow({ act, map, plan: plan.value, access: access.value, grants });
}

function readLineage(tx: Transaction, { id }: ActRow): Promise<LineageEdge[]> {
  return tx.$queryRaw<LineageEdge[]>`
    select predecessor_id::text as "predecessorId", successor_id::text as "successorId", share::text
      from unit_lineage where reorganisation_id <> ${id}::uuid
     order by predecessor_id, successor_id`;
}

/** The grants that hold at the moment, but for those that the act gave itself, and those it proposes to follow. */
export async function readGrants(
  tx: Transaction,
  { id, access }: Pick<ActRow, 'id' | 'access'>,
  moment: Date,
): Promise<ActGrants> {
  const proposed = rowIds(access.map(({ grantId }) => grantId));
  const grants = await tx.$queryRaw<NamedGrant[]>`
    select access_grant.id::text, account_id as "accountId", account.name as "accountName", role::text, unit_id::text as "unitId",
           valid_to as "validTo", held.is_so as "isHeld"
      from access_grant join account on account.id = access_grant.account_id
     cross join lateral (values (valid_from <= ${moment} and (valid_to is null or ${moment} < valid_to)
       and made_by_id is distinct from ${id}::uuid)) held(is_so)
     where held.is_so or access_grant.id = any(${proposed}::uuid[])
     order by access_grant.id`;
  return {
    held: grants.filter(({ isHeld }) => isHeld),
    ended: grants.filter(({ isHeld }) => !isHeld),
    byId: new Map(grants.map((grant) => [grant.id, grant])),
  };
}
