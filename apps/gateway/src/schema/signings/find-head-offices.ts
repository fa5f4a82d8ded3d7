import type { IsoDate } from '@phoihop/domain/dates';
import { capacityOf, type Capacity, type OrganisationKind } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { holdsOn } from '../access/visible.ts';
import type { Context } from '../context.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { isInForceOn } from './in-force.ts';

interface HeadOffice {
  readonly organisationKind: OrganisationKind;
  readonly officeId: string;
  readonly position: number;
  readonly capacity: Capacity;
}

/** The head offices at the unit of the bodies given, in their order. */
export async function findHeadOffices(
  { db, today }: Context,
  kinds: readonly OrganisationKind[],
  unit: UnitRow,
): Promise<readonly HeadOffice[]> {
  const { rows } = await sql<{ kind: OrganisationKind; officeId: string }>`
    select distinct on (organisation.kind) organisation.kind, office.id as office_id
      from organisation
      join office on office.organisation_id = organisation.id and office.is_head
     where organisation.unit_id = ${unit.id}::uuid and ${holdsOn('organisation', today)}
       and organisation.kind = any(${[...kinds]}::organisation_kind[])
     order by organisation.kind, organisation.name_vi`.execute(db.kysely);
  return kinds.flatMap((kind, index) => {
    const office = rows.find((row) => row.kind === kind);
    if (!office) return [];
    const { officeId } = office;
    return [{ organisationKind: kind, officeId, position: index + 1, capacity: capacityOf(kind) }];
  });
}

/** The signing in force on the day at the nearest unit above, on today's map: what a new one makes concrete. */
export async function findBasis(
  { db, today }: Context,
  programmeId: string,
  unit: UnitRow,
  day: IsoDate = today,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select signing.id
      from place ancestor
      join signing on signing.unit_id = ancestor.unit_id
      join unit on unit.id = signing.unit_id
     where ancestor.path <= ${unit.path}::bigint and ${unit.path}::bigint < ancestor.path_end
       and ancestor.unit_id <> ${unit.id}::uuid and ${holdsOn('ancestor', today)}
       and signing.programme_id = ${programmeId}::uuid and ${isInForceOn(day)}
     order by ancestor.depth desc, signing.valid_from desc limit 1`.execute(db.kysely);
  return rows[0]?.id ?? null;
}
