import pg from 'pg';
import { onDatabase } from './server.ts';

const PASSWORD = 'phoihop-test';

/** Makes the owner and the application's role, and a database to start from, as the embedded server has. */
export async function prepareRoles(
  superuserUrl: string,
): Promise<{ ownerUrl: string; appUrl: string }> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    // Another run may be at it on the same server.
    await client.query('SELECT pg_advisory_lock(7014620232)');
    await role(client, 'phoihop_owner', 'CREATEDB');
    await role(client, 'phoihop_app', 'NOCREATEDB');
    const found = await client.query(`SELECT FROM pg_database WHERE datname = 'phoihop'`);
    if (found.rowCount === 0) await client.query('CREATE DATABASE phoihop OWNER phoihop_owner');
  } finally {
    await client.end();
  }
  const url = onDatabase(superuserUrl, 'phoihop');
  return { ownerUrl: signedInAs(url, 'phoihop_owner'), appUrl: signedInAs(url, 'phoihop_app') };
}

async function role(client: pg.Client, name: string, rights: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${name}`);
  await client.query(`ALTER ROLE ${name} LOGIN NOSUPERUSER ${rights} PASSWORD '${PASSWORD}'`);
}

function signedInAs(url: string, name: string): string {
  const changed = new URL(url);
  changed.username = name;
  changed.password = PASSWORD;
  return changed.href;
}
