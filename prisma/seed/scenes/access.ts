import type { ClientBase } from 'pg';
import { cast } from '../cast.ts';
import { demoPasswordHash } from '../demo/password.ts';
import { insertRows } from '../insert-rows.ts';
import { stableId } from '../../src/stable-id.ts';
import { unitId } from '../unit-list.ts';

/** The accounts of the demo, how they prove themselves, and what each may do where. */
export async function seedAccess(client: ClientBase): Promise<void> {
  await insertRows(
    client,
    'account',
    cast.map(({ id, username, name }) => ({
      id,
      name,
      // `.invalid` is reserved: no letter can ever leave for it.
      email: `${username}@demo.phoihop.invalid`,
      email_verified: true,
      username,
      display_username: username,
    })),
  );
  await insertRows(
    client,
    'credential',
    cast.map(({ id, username }) => ({
      id: `credential-${username}`,
      account_id: id,
      provider_id: 'credential',
      provider_account_id: id,
      password: demoPasswordHash,
    })),
  );
  await insertRows(
    client,
    'access_grant',
    cast.flatMap(({ id, role, unitCode }) =>
      role === null || unitCode === null
        ? []
        : {
            id: stableId(`grant:${id}`),
            account_id: id,
            role,
            unit_id: unitId(unitCode),
            valid_from: '2020-01-01T00:00:00Z',
          },
    ),
  );
}
