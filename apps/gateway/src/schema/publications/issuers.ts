import type { IsoDate } from '@phoihop/domain/dates';
import { capacityOf, type OrganisationKind, type UnitLevel } from '@phoihop/domain/units';
import type { PaperBody } from '@phoihop/papers';
import { sql } from 'kysely';
import { holdsOn } from '../access/visible.ts';
import type { Context } from '../context.ts';

interface Row {
  readonly kind: OrganisationKind;
  readonly nameVi: string;
  readonly officeVi: string;
  readonly holderName: string | null;
}

/** The bodies at a unit that the programme requires at its level, each with who heads it on the day, in their order. */
export async function findIssuers(
  { db }: Context,
  { programmeId, unitId, level }: { programmeId: string; unitId: string; level: UnitLevel },
  day: IsoDate,
): Promise<readonly PaperBody[]> {
  const { rows } = await sql<Row>`
    select party.kind, body.name_vi, body.office_vi, body.holder_name
      from programme_party party
      cross join lateral (
        select organisation.name_vi, office.title_vi as office_vi, office_holder.name as holder_name
          from organisation
          join office on office.organisation_id = organisation.id and office.is_head
          left join office_holder on office_holder.office_id = office.id and ${holdsOn('office_holder', day)}
         where organisation.unit_id = ${unitId}::uuid and organisation.kind = party.kind
           and ${holdsOn('organisation', day)}
         order by organisation.name_vi limit 1) body
     where party.programme_id = ${programmeId}::uuid and party.level = ${level}::unit_level
     order by party.position`.execute(db.kysely);
  return rows.map(({ kind, nameVi, officeVi, holderName }) => ({
    kind,
    nameVi,
    superiorVi: null,
    officeVi,
    headVi: officeVi,
    holderName,
    capacity: capacityOf(kind),
  }));
}
