import type { IsoDate } from '@phoihop/domain/dates';
import {
  headOfficesOf,
  type AccessGrant,
  type MapPlan,
  type PlannedUnit,
  type PlannedVersion,
} from '@phoihop/domain/units';
import { deriveConcerned } from './derive-concerned.ts';
import { idsIn, type MadeIds } from './made-ids.ts';
import { placesOf } from './places-of-plan.ts';
import { holdTheMap, type Writing } from './writing.ts';

/** What the map is changed by: an act on record. */
export interface AppliedAct {
  readonly id: string;
  readonly number: string;
  readonly effectiveOn: IsoDate;
  /** Whose word the map's new rows go by. */
  readonly source: string;
  /** The grants that were approved with it; nothing else is given. */
  readonly access: readonly AccessGrant[];
  /** The moment from which those grants hold, by the real clock. */
  readonly appliedAt: Date;
}

/**
 * Writes what an act does to the map: what ends, what begins, what came of what, who is given access, and the figures that
 * follow.
 *
 * @remarks The move of the act itself (to `APPLIED`) and its entry on record (`reorganisation.APPLY`) are made by whoever
 * calls, in the same transaction: without them the database refuses the whole. Applied again after it was reverted, an act
 * makes the same rows by the same ids.
 */
export async function applyReorganisation(
  writing: Writing,
  act: AppliedAct,
  plan: MapPlan,
): Promise<void> {
  await holdTheMap(writing);
  const ids = idsIn(act.id);
  await endOnMap(writing, act, plan);
  await beginUnits(writing, act, plan, ids);
  await beginPlaces(writing, act, plan, ids);
  await tieLineage(writing, act, plan, ids);
  await beginBodies(writing, act, plan.newUnits, ids);
  await giveAccess(writing, act, ids);
  await deriveConcerned(writing, concernedBy(plan), act.effectiveOn);
}

/** Units whose figures may count elsewhere, or not at all, from the act on. */
function concernedBy({ endedUnits, moved }: MapPlan): readonly string[] {
  return [...endedUnits, ...moved.flatMap(({ unit }) => ('id' in unit ? unit.id : []))];
}

async function endOnMap({ send }: Writing, act: AppliedAct, plan: MapPlan): Promise<void> {
  const { endedUnits, versions } = plan;
  const ends = 'SET valid_to = $2::date, ended_by_id = $1::uuid';
  // A body with an end of its own keeps it; who holds an office leaves with the body, whatever end he had.
  await send(
    `WITH ended_unit AS (UPDATE unit ${ends} WHERE id = ANY($3::uuid[])),
          ended_version AS (UPDATE unit_version ${ends} WHERE unit_id = ANY($4::uuid[]) AND valid_to IS NULL),
          ended_place AS (UPDATE place ${ends} WHERE unit_id = ANY($5::uuid[]) AND valid_to IS NULL),
          body AS (UPDATE organisation ${ends}
            WHERE unit_id = ANY($3::uuid[]) AND valid_to IS NULL AND valid_from < $2::date RETURNING id)
     UPDATE office_holder ${ends}, own_valid_to = office_holder.valid_to
       FROM office JOIN body ON body.id = office.organisation_id
      WHERE office_holder.office_id = office.id AND office_holder.valid_from < $2::date
        AND (office_holder.valid_to IS NULL OR office_holder.valid_to > $2::date)`,
    [
      act.id,
      act.effectiveOn,
      [...endedUnits],
      versions.ended.map(({ id }) => id),
      [...concernedBy(plan)],
    ],
  );
}

async function beginUnits(
  { send }: Writing,
  act: AppliedAct,
  { newUnits, versions }: MapPlan,
  ids: MadeIds,
): Promise<void> {
  const units = newUnits.map(({ key }) => ({ id: ids.unit(key) }));
  const rows = versions.made.map((version) => versionRow(version, ids));
  await send(
    `WITH begun AS (
       INSERT INTO unit (id, valid_from, source, made_by_id)
       SELECT id, $2::date, $3, $1::uuid FROM json_to_recordset($4::json) AS row(id uuid))
     INSERT INTO unit_version (id, unit_id, valid_from, code, kind, name, full_name, other_name, parent_id, communes_total, made_by_id)
     SELECT id, unit_id, $2::date, code, kind, name, full_name, other_name, parent_id, communes_total, $1::uuid
       FROM json_populate_recordset(NULL::unit_version, $5::json)`,
    [act.id, act.effectiveOn, act.source, JSON.stringify(units), JSON.stringify(rows)],
  );
}

function versionRow({ unit, parent, ...named }: PlannedVersion, ids: MadeIds) {
  const unitId = ids.unitOf(unit);
  return {
    id: ids.made('version', unitId),
    unit_id: unitId,
    code: named.code,
    kind: named.kind,
    name: named.name,
    full_name: named.fullName,
    other_name: named.otherName,
    parent_id: parent && ids.unitOf(parent),
    communes_total: named.communesTotal,
  };
}

async function beginPlaces(
  writing: Writing,
  act: AppliedAct,
  plan: MapPlan,
  ids: MadeIds,
): Promise<void> {
  const places = await placesOf(writing, plan.moved, ids);
  await writing.send(
    `INSERT INTO place (id, unit_id, parent_id, valid_from, depth, path, path_end, made_by_id)
     SELECT path, unit_id, parent_id, $2::date, depth, path, path_end, $1::uuid
       FROM json_populate_recordset(NULL::place, $3::json) ORDER BY path`,
    [act.id, act.effectiveOn, JSON.stringify(places)],
  );
}

async function tieLineage(
  { send }: Writing,
  act: AppliedAct,
  { lineage }: MapPlan,
  ids: MadeIds,
): Promise<void> {
  const edges = lineage.map(({ predecessorId, successor, share, source }) => ({
    predecessor_id: predecessorId,
    successor_id: ids.unitOf(successor),
    share,
    source,
  }));
  await send(
    `INSERT INTO unit_lineage (predecessor_id, successor_id, reorganisation_id, share, source)
     SELECT predecessor_id, successor_id, $1::uuid, share, source
       FROM json_populate_recordset(NULL::unit_lineage, $2::json)`,
    [act.id, JSON.stringify(edges)],
  );
}

async function beginBodies(
  { send }: Writing,
  act: AppliedAct,
  units: readonly PlannedUnit[],
  ids: MadeIds,
): Promise<void> {
  const bodies = units.flatMap((unit) =>
    headOfficesOf(unit).map((office) => ({
      id: ids.made('organisation', unit.key, office.organisationKind),
      office: ids.made('office', unit.key, office.organisationKind),
      unit: ids.unit(unit.key),
      kind: office.organisationKind,
      vi: office.organisationVi,
      en: office.organisationEn,
      title_vi: office.titleVi,
      title_en: office.titleEn,
    })),
  );
  await send(
    `WITH body AS (
       SELECT * FROM json_to_recordset($3::json) AS row(id uuid, office uuid, unit uuid, kind organisation_kind, vi text, en text,
         title_vi text, title_en text)),
     begun AS (
       INSERT INTO organisation (id, unit_id, kind, name_vi, name_en, valid_from, made_by_id)
       SELECT id, unit, kind, vi, en, $2::date, $1::uuid FROM body)
     INSERT INTO office (id, organisation_id, title_vi, title_en, is_head, made_by_id)
     SELECT office, id, title_vi, title_en, true, $1::uuid FROM body`,
    [act.id, act.effectiveOn, JSON.stringify(bodies)],
  );
}

// Somebody with grants at two units that become one is given one there, by the one that lasts longest, as `followersOf` of the
// domain proposes it; and no grant outlasts the one it follows.
async function giveAccess({ send }: Writing, act: AppliedAct, ids: MadeIds): Promise<void> {
  const grants = act.access.map(({ grantId, unit, role }) => {
    const unitId = ids.unitOf(unit);
    return {
      id: ids.made('grant', grantId, unitId, role),
      follows: grantId,
      unit_id: unitId,
      role,
    };
  });
  await send(
    `INSERT INTO access_grant (id, account_id, role, unit_id, valid_from, valid_to, reason, made_by_id)
     SELECT DISTINCT ON (followed.account_id, row.role, row.unit_id)
            row.id, followed.account_id, row.role, row.unit_id, $2::timestamptz, followed.valid_to, $3, $1::uuid
       FROM json_to_recordset($4::json) AS row(id uuid, follows uuid, unit_id uuid, role role)
       -- A grant that is not there gives nothing to nobody: the row has no account, and is refused.
       LEFT JOIN access_grant followed ON followed.id = row.follows
      ORDER BY followed.account_id, row.role, row.unit_id, followed.valid_to DESC NULLS FIRST, row.id`,
    [act.id, act.appliedAt.toISOString(), act.number, JSON.stringify(grants)],
  );
}
