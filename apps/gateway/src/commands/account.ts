import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { decideUsername, roles, type Role } from '@phoihop/domain/access';
import { hashPassword } from 'better-auth/crypto';
import type pg from 'pg';
import { readEnv } from '../env.ts';
import { refusalSentence } from '../schema/language/refusal-sentence.ts';
import { newPassword } from '../schema/access/new-password.ts';
import { onDatabase } from './reach.ts';

export const accountUsage = `pnpm phoihop account create <user name> --name <whom it stands for> --unit <code>
    [--role ADMINISTRATOR]   makes an account and prints its password, once`;

/** Makes an account past the console: the first one, or one that lets somebody in again. */
export async function account([word, ...rest]: readonly string[]): Promise<void> {
  if (word !== 'create')
    throw new Error(`There is no command "account ${word ?? ''}".\n${accountUsage}`);
  const { values, positionals } = parseArgs({
    args: [...rest],
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      unit: { type: 'string' },
      role: { type: 'string', default: 'ADMINISTRATOR' },
    },
  });
  const [username = ''] = positionals;
  const { name, unit } = values;
  const verdict = decideUsername(username);
  if (!verdict.ok) throw new Error(refusalSentence(verdict, 'en'));
  if (!name?.trim() || !unit) throw new Error(`A name and a unit are needed.\n${accountUsage}`);
  const role = roles.find((each) => each === values.role);
  if (!role) throw new Error(`There is no role "${values.role}". There are ${roles.join(', ')}.`);
  const password = newPassword();
  const hash = await hashPassword(password);
  const made = { username, name: name.trim().normalize('NFC'), unit, role, hash };
  await onDatabase(readEnv(), (client) => createAccount(client, made));
  console.log(`${username} is ${role} at ${unit}.`);
  console.log(`password ${password}`);
}

interface NewAccount {
  readonly username: string;
  readonly name: string;
  readonly unit: string;
  readonly role: Role;
  readonly hash: string;
}

async function createAccount(client: pg.Client, account: NewAccount): Promise<void> {
  const { username, name, unit, role, hash } = account;
  const { rows } = await client.query<{ id: string }>(
    `SELECT unit_id AS id FROM unit_version
      WHERE code = $1 AND valid_from <= current_date AND (valid_to IS NULL OR current_date < valid_to)`,
    [unit],
  );
  const [found] = rows;
  if (!found) throw new Error(`No unit bears the code "${unit}" today.`);
  const taken = await client.query('SELECT FROM account WHERE username = $1', [username]);
  if (taken.rowCount) throw new Error(`There is an account "${username}" already.`);
  const id = randomUUID();
  await client.query('BEGIN');
  await client.query(
    "SELECT set_config('phoihop.actor_id', 'operator', true), set_config('phoihop.actor_name', 'operator', true)",
  );
  await client.query(
    `INSERT INTO account (id, name, email, username, display_username) VALUES ($1, $2, $3, $4, $4)`,
    [id, name, `${username}@phoihop.invalid`, username],
  );
  await client.query(
    `INSERT INTO credential (id, account_id, provider_id, provider_account_id, password)
     VALUES ($1, $2, 'credential', $2, $3)`,
    [randomUUID(), id, hash],
  );
  await client.query('INSERT INTO access_grant (account_id, role, unit_id) VALUES ($1, $2, $3)', [
    id,
    role,
    found.id,
  ]);
  await client.query('COMMIT');
}
