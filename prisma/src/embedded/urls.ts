import { appRole, databaseName, ownerRole } from './provision-roles.ts';
import type { Secrets } from './secrets.ts';

/** The ways to an embedded server. */
export interface EmbeddedUrls {
  /** Database `phoihop` as the role that owns its tables and may create databases. */
  ownerUrl: string;
  /** Database `phoihop` as the role of the application, which owns nothing. */
  appUrl: string;
  /** The maintenance database `postgres` as the superuser. */
  superuserUrl: string;
}

export function urlsOf(secrets: Secrets): EmbeddedUrls {
  const url = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${secrets.port}/${database}`;
  return {
    ownerUrl: url(ownerRole, secrets.ownerPassword, databaseName),
    appUrl: url(appRole, secrets.appPassword, databaseName),
    superuserUrl: url('postgres', secrets.superuserPassword, 'postgres'),
  };
}
