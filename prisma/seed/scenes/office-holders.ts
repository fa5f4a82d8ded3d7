import type { ClientBase } from 'pg';
import { holderOf } from '../demo/holders.ts';
import { headOffices } from '../head-offices.ts';
import { insertRows } from '../insert-rows.ts';
import { stableId } from '../../src/stable-id.ts';
import { mapStart } from '../unit-list.ts';

/** Somebody in every office, by a name that plainly is nobody's. */
export async function seedOfficeHolders(client: ClientBase): Promise<void> {
  await insertRows(
    client,
    'office_holder',
    headOffices.map(({ id }) => ({
      id: stableId(`holder:${id}`),
      office_id: id,
      name: holderOf(id),
      valid_from: mapStart,
    })),
  );
}
