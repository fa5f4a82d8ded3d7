import { Client } from 'pg';
import { sessionOptions } from '../session-options.ts';
import { type Secrets } from './secrets.ts';

/** The database of the application, and the roles that own it and use it. */
export const databaseName = 'phoihop';
export const ownerRole = 'phoihop_owner';
export const appRole = 'phoihop_app';

/**
 * Sees to it that database and roles are there, with the passwords that were kept.
 *
 * @remarks It runs at every start, so a first start that was cut off after initdb is made good.
 */
export async function provisionRoles(superuserUrl: string, secrets: Secrets): Promise<void> {
  const client = new Client({ connectionString: superuserUrl, options: sessionOptions });
  await client.connect();
  try {
    await ensureRole(client, ownerRole, 'LOGIN CREATEDB', secrets.ownerPassword);
    await ensureRole(client, appRole, 'LOGIN', secrets.appPassword);
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (found.rowCount === 0) {
      await client.query(`CREATE DATABASE ${databaseName} OWNER ${ownerRole}`);
    }
    // PUBLIC may connect everywhere and make temporary tables unless told otherwise.
    await client.query(`
      REVOKE ALL ON DATABASE ${databaseName}, postgres, template1 FROM PUBLIC;
      GRANT CONNECT ON DATABASE ${databaseName} TO ${appRole};
      GRANT CONNECT ON DATABASE postgres TO ${ownerRole};
    `);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: Client, role: string, rights: string, password: string) {
  const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount === 0) await client.query(`CREATE ROLE ${role}`);
  await client.query(`ALTER ROLE ${role} ${rights} PASSWORD ${client.escapeLiteral(password)}`);
}
