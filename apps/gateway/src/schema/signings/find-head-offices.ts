import type { Capacity, OrganisationKind } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { holdsOn } from '../access/visible.ts';
import type { Context } from '../context.ts';
import type { UnitRow } from '../units/unit-row.ts';

interface HeadOffice {
  readonly organisationKind: OrganisationKind;
  readonly officeId: string;
  readonly position: number;
  readonly capacity: Capacity;
}

/** The head offices at the unit of the bodies that the programme requires at its level. */
export async function findHeadOffices(
  { db, today }: Context,
  programmeId: string,
  unit: UnitRow,
): Promise<readonly HeadOffice[]> {
  // A committee's chairperson signs on its behalf; a chief of police signs himself.
  const { rows } = await sql<HeadOffice>`
    select distinct on (programme_party.position)
           programme_party.kind as organisation_kind, programme_party.position,
           office.id as office_id,
           case programme_party.kind when 'POLICE' then 'DIRECT' else 'TM' end as capacity
      from programme_party
      join organisation on organisation.unit_id = ${unit.id}::uuid
       and organisation.kind = programme_party.kind and ${holdsOn('organisation', today)}
      join office on office.organisation_id = organisation.id and office.is_head
     where programme_party.programme_id = ${programmeId}::uuid
       and programme_party.level = ${unit.level}::unit_level
     order by programme_party.position, organisation.name_vi`.execute(db.kysely);
  return rows;
}

/** The signing in force at the nearest unit above: what a new one makes concrete. */
export async function findBasis(
  { db, today }: Context,
  programmeId: string,
  unit: UnitRow,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select signing.id
      from place ancestor
      join signing on signing.unit_id = ancestor.unit_id
     where ancestor.path <= ${unit.path}::bigint and ${unit.path}::bigint < ancestor.path_end
       and ancestor.unit_id <> ${unit.id}::uuid and ${holdsOn('ancestor', today)}
       and signing.programme_id = ${programmeId}::uuid and signing.state = 'SIGNED'
       and signing.valid_from <= ${today}::date
       and (signing.valid_to is null or ${today}::date < signing.valid_to)
     order by ancestor.depth desc, signing.valid_from desc limit 1`.execute(db.kysely);
  return rows[0]?.id ?? null;
}
