import type { ClientBase } from 'pg';
import { insertSignings } from '../insert-signings.ts';
import { stableId } from '../../src/stable-id.ts';
import { provinceCode, unitId } from '../unit-list.ts';
import { documentId } from './documents.ts';
import { programmeId } from './programme.ts';
import { partyRows } from '../signing-parties.ts';

/** The province's plan of 2021, which the signings of its districts make concrete. */
export const provincialPlanId = stableId('signing:khph-123');

const provincialProgrammeId = stableId('signing:ctph-456');
const title = 'đẩy mạnh phong trào toàn dân bảo vệ an ninh Tổ quốc trong tình hình mới';

/** What the province itself signed: the programme of 2014 and the plan of 2021 that rests on it. */
export async function seedProvincialSignings(client: ClientBase): Promise<void> {
  const unit = unitId(provinceCode);
  const programme = {
    id: provincialProgrammeId,
    ...signedBy(unit, '456/CTPH', '2014-05-06'),
    title: `Chương trình phối hợp ${title}`,
    basis_id: null,
    document_id: documentId('ctph-456'),
  };
  const plan = {
    id: provincialPlanId,
    ...signedBy(unit, '123', '2021-05-14'),
    title: `Kế hoạch phối hợp ${title}`,
    basis_id: provincialProgrammeId,
    document_id: documentId('khph-123'),
  };
  // One after the other, as they were signed. The source does not name who did.
  for (const signing of [programme, plan]) {
    await insertSignings(
      client,
      [signing],
      partyRows(signing.id, unit, () => null),
    );
  }
}

function signedBy(unit: string, number: string, signedOn: string) {
  return {
    programme_id: programmeId,
    unit_id: unit,
    state: 'SIGNED',
    number,
    signed_on: signedOn,
    valid_from: signedOn,
  };
}
