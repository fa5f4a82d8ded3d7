import type { ClientBase } from 'pg';
import { insertRows } from '../insert-rows.ts';
import { headOffices } from '../head-offices.ts';
import { mapStart } from '../unit-list.ts';

/** The Front and the police at every unit, each with the office that signs for it. */
export async function seedOrganisations(client: ClientBase): Promise<void> {
  await insertRows(
    client,
    'organisation',
    headOffices.map((office) => ({
      id: office.organisationId,
      unit_id: office.unitId,
      kind: office.organisationKind,
      name_vi: office.organisationVi,
      name_en: office.organisationEn,
      valid_from: mapStart,
    })),
  );
  await insertRows(
    client,
    'office',
    headOffices.map((office) => ({
      id: office.id,
      organisation_id: office.organisationId,
      title_vi: office.titleVi,
      title_en: office.titleEn,
      is_head: true,
    })),
  );
}
