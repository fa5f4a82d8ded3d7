import type { ClientBase } from 'pg';
import { insertRows } from '../insert-rows.ts';
import { stableId } from '../../src/stable-id.ts';
import { documentId } from './documents.ts';

export const programmeId = stableId('programme:09/CTr-BCA-MTTW');

/** The one programme everything hangs on: whom it expects to sign, and with which bodies. */
export async function seedProgramme(client: ClientBase): Promise<void> {
  await insertRows(client, 'programme', [
    {
      id: programmeId,
      code: '09/CTr-BCA-MTTW',
      name_vi: 'Đẩy mạnh phong trào toàn dân bảo vệ an ninh Tổ quốc trong tình hình mới',
      name_en:
        'Advancing the all-people movement to protect national security in the new situation',
      founding_document_id: documentId('ctr-09'),
      starts_on: '2013-08-01',
    },
  ]);
  const kinds = ['TINH', 'THANH_PHO', 'THI_XA', 'HUYEN', 'PHUONG', 'THI_TRAN', 'XA'];
  await insertRows(
    client,
    'programme_expectation',
    kinds.map((kind) => ({ programme_id: programmeId, kind })),
  );
  const levels = ['PROVINCE', 'DISTRICT', 'COMMUNE'];
  await insertRows(
    client,
    'programme_party',
    levels.flatMap((level) => [
      { programme_id: programmeId, level, kind: 'FRONT', position: 1 },
      { programme_id: programmeId, level, kind: 'POLICE', position: 2 },
    ]),
  );
}
