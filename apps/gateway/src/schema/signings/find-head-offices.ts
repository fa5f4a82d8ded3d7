import { capacityOf, type Capacity, type OrganisationKind } from '@phoihop/domain/units';
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

/** The head offices at the unit of the bodies given, in their order, on the day the unit is looked at. */
export async function findHeadOffices(
  { db }: Context,
  kinds: readonly OrganisationKind[],
  unit: UnitRow,
): Promise<readonly HeadOffice[]> {
  const { rows } = await sql<{ kind: OrganisationKind; officeId: string }>`
    select distinct on (organisation.kind) organisation.kind, office.id as office_id
      from organisation
      join office on office.organisation_id = organisation.id and office.is_head
     where organisation.unit_id = ${unit.id}::uuid and ${holdsOn('organisation', unit.asOf)}
       and organisation.kind = any(${[...kinds]}::organisation_kind[])
     order by organisation.kind, organisation.name_vi`.execute(db.kysely);
  return kinds.flatMap((kind, index) => {
    const office = rows.find((row) => row.kind === kind);
    if (!office) return [];
    const { officeId } = office;
    return [{ organisationKind: kind, officeId, position: index + 1, capacity: capacityOf(kind) }];
  });
}
