import { withLock } from './lock.ts';

/** What stands in the schema, as the statements that take it away; extensions last. */
const drops = `
  SELECT format('DROP TABLE IF EXISTS %s CASCADE', oid::regclass) AS statement
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
  UNION ALL
  SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure)
  FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND NOT EXISTS (
    SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e')
  UNION ALL
  SELECT format('DROP TYPE IF EXISTS %s CASCADE', oid::regtype)
  FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'
  UNION ALL
  SELECT format('DROP EXTENSION IF EXISTS %I CASCADE', extname)
  FROM pg_extension WHERE extowner = current_user::regrole`;

/**
 * Takes everything out of a database: rows, tables, and the record of migrations.
 *
 * @remarks The database itself stays, with its owner and the rights to connect to it.
 */
export async function emptyDatabase(ownerUrl: string): Promise<void> {
  await withLock(ownerUrl, async (client) => {
    const { rows } = await client.query<{ statement: string }>(drops);
    // Rather a clear refusal than a wait without end for a program that still runs on it.
    const statements = [`SET LOCAL lock_timeout = '10s'`, ...rows.map((row) => row.statement)];
    await client.query(['BEGIN', ...statements, 'COMMIT'].join(';\n'));
  });
}
