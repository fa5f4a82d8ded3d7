import type { ClientBase } from 'pg';
import { demoPasswordHash } from '../demo/password.ts';
import { insertRows } from '../insert-rows.ts';
import { nationCast } from '../nation/nation-cast.ts';

/** Who signs in, and what each may do in every province. */
export async function seedNationAccess(client: ClientBase): Promise<void> {
  await insertRows(
    client,
    'account',
    nationCast.map(({ username, name }) => ({
      id: `account-${username}`,
      name,
      email: `${username}@nation.phoihop.invalid`,
      email_verified: true,
      username,
      display_username: username,
    })),
  );
  await insertRows(
    client,
    'credential',
    nationCast.map(({ username }) => ({
      id: `credential-${username}`,
      account_id: `account-${username}`,
      provider_id: 'credential',
      provider_account_id: `account-${username}`,
      password: demoPasswordHash,
    })),
  );
  await client.query(
    `INSERT INTO access_grant (account_id, role, unit_id, valid_from)
     SELECT 'account-' || member.username, member.role::role, place.unit_id, '2020-01-01T00:00:00Z'
       FROM json_to_recordset($1::json) AS member(username text, role text)
       CROSS JOIN place WHERE place.depth = 1`,
    [JSON.stringify(nationCast)],
  );
}
