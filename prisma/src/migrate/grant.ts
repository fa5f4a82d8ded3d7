import pg from 'pg';
import { withLock } from './lock.ts';

/** For whom the application's rights are granted, and by which owner. */
export interface GrantOptions {
  /** The database, as the role that owns its tables. */
  ownerUrl: string;
  /** The application's role, which owns nothing. */
  role: string;
}

/** The tables on which the application may do less than read and write rows. */
const narrower: Record<string, string> = {
  audit_entry: 'SELECT, INSERT',
  audit_link: 'SELECT',
  audit_head: 'SELECT',
  audit_row: 'SELECT',
  audit_signed_head: 'SELECT, INSERT',
  deployment: 'SELECT',
  // What was attached is never changed.
  attachment: 'SELECT, INSERT, DELETE',
  // The map on which access stands changes by an act that is applied or reverted, which the database sees to; an act itself
  // goes on, and none goes away. What gives access is ended, and deleted only with the act that gave it.
  unit: 'SELECT, INSERT, UPDATE, DELETE',
  unit_version: 'SELECT, INSERT, UPDATE, DELETE',
  place: 'SELECT, INSERT, UPDATE, DELETE',
  reorganisation: 'SELECT, INSERT, UPDATE',
  unit_lineage: 'SELECT, INSERT, DELETE',
  access_grant: 'SELECT, INSERT, UPDATE, DELETE',
  account: 'SELECT, INSERT, UPDATE',
  // A way to sign in is taken away where a password is reset; the record keeps that it was.
  credential: 'SELECT, INSERT, UPDATE, DELETE',
  delegation: 'SELECT, INSERT, UPDATE',
  // What was sealed is sealed for ever.
  signing_seal: 'SELECT, INSERT',
  machine_token: 'SELECT, INSERT, UPDATE',
  // Which days a period means is laid down by the owner; what an indicator or a rule said in a version is kept.
  map_version: 'SELECT',
  reporting_calendar: 'SELECT',
  period: 'SELECT',
  indicator: 'SELECT, INSERT, UPDATE',
  validation_rule: 'SELECT, INSERT, UPDATE',
  definition_version: 'SELECT, INSERT',
  // Sheets and their versions go on, none goes away; a recognition is withdrawn.
  figure_sheet: 'SELECT, INSERT, UPDATE',
  figure_sheet_version: 'SELECT, INSERT, UPDATE',
  collected_cell: 'SELECT',
  figure_cell: 'SELECT',
  recognition: 'SELECT, INSERT, UPDATE',
  // Which days are worked is laid down by the owner.
  holiday: 'SELECT',
  // Reviews and reports go on, none goes away; what was said of one, and what was published, is never changed.
  review_template: 'SELECT, INSERT, UPDATE',
  review_cycle: 'SELECT, INSERT, UPDATE',
  report: 'SELECT, INSERT, UPDATE',
  report_version: 'SELECT, INSERT, UPDATE',
  report_comment: 'SELECT, INSERT',
  publication: 'SELECT, INSERT',
  conference: 'SELECT, INSERT, UPDATE',
  task: 'SELECT, INSERT, UPDATE',
  reminder: 'SELECT, INSERT',
  _prisma_migrations: '',
};

/** Gives the application's role exactly the rights it needs; may be repeated. */
export async function grantApplication({ ownerUrl, role }: GrantOptions): Promise<void> {
  const grantee = pg.escapeIdentifier(role);
  await withLock(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')`,
    );
    const grants = rows
      .map(({ name }) => ({ name, rights: narrower[name] ?? 'SELECT, INSERT, UPDATE, DELETE' }))
      .filter(({ rights }) => rights !== '')
      .map(({ name, rights }) => `GRANT ${rights} ON ${pg.escapeIdentifier(name)} TO ${grantee}`);
    // One transaction: no reader ever meets a table whose rights are just taken away.
    await client.query(
      [
        'BEGIN',
        `GRANT USAGE ON SCHEMA public TO ${grantee}`,
        `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${grantee}`,
        ...grants,
        `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${grantee}`,
        'COMMIT',
      ].join(';\n'),
    );
  });
}
