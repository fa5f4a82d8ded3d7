/** Leaves out what an extension brought along and Prisma's own table. */
function isOurs(oid: string, catalog: string): string {
  return `NOT EXISTS (SELECT FROM pg_depend d
    WHERE d.classid = '${catalog}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;
}

const here = `'public'::regnamespace`;
const relations = `relnamespace = ${here} AND relkind IN ('r', 'p', 'v', 'm', 'S')
  AND relname NOT LIKE '\\_prisma\\_migrations%' AND ${isOurs('pg_class.oid', 'pg_class')}`;
/** Rights by name of grantee; who grants them makes no difference. */
const rights = `string_agg(privilege_type || CASE WHEN is_grantable THEN '*' ELSE '' END, ', '
  ORDER BY privilege_type)`;
const grantee = `CASE grantee WHEN 0 THEN 'everyone' ELSE pg_get_userbyid(grantee) END`;

/** One query for each kind of part; every one answers `name` and `definition`. */
export const snapshotQueries = {
  constraint: `
    SELECT conrelid::regclass || '.' || conname AS name, pg_get_constraintdef(oid)
      || CASE WHEN convalidated THEN '' ELSE ' NOT VALID' END
      || CASE WHEN condeferrable THEN ' (deferrable)' ELSE '' END
      || CASE WHEN condeferred THEN ' (deferred)' ELSE '' END AS definition
    FROM pg_constraint WHERE connamespace = ${here} AND conrelid <> 0 AND contype NOT IN ('n', 't')
      AND conrelid <> coalesce(to_regclass('_prisma_migrations'), 0)`,
  index: `
    SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid)
      || CASE WHEN indisvalid THEN '' ELSE ' (invalid)' END AS definition
    FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = ${here}
      AND relname NOT LIKE '\\_prisma\\_migrations%'`,
  trigger: `
    SELECT tgrelid::regclass || '.' || tgname AS name, pg_get_triggerdef(pg_trigger.oid)
      || CASE tgenabled WHEN 'O' THEN '' WHEN 'D' THEN ' (disabled)'
         WHEN 'A' THEN ' (always)' ELSE ' (replica)' END AS definition
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = ${here} AND (NOT tgisinternal OR tgenabled <> 'O')`,
  function: `
    SELECT oid::regprocedure::text AS name, pg_get_functiondef(oid)
      || ' (owner ' || pg_get_userbyid(proowner) || ')' AS definition
    FROM pg_proc WHERE pronamespace = ${here} AND prokind IN ('f', 'p')
      AND ${isOurs('pg_proc.oid', 'pg_proc')}`,
  column: `
    SELECT attrelid::regclass || '.' || attname AS name, format_type(atttypid, atttypmod)
      || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END
      || CASE attgenerated WHEN '' THEN '' ELSE ' GENERATED' END
      || CASE attidentity WHEN '' THEN '' ELSE ' IDENTITY' END
      || coalesce(' ' || pg_get_expr(adbin, adrelid), '') AS definition
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
      LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE ${relations} AND relkind <> 'S' AND attnum > 0 AND NOT attisdropped`,
  owner: `
    SELECT pg_class.oid::regclass::text AS name, pg_get_userbyid(relowner)
      || CASE WHEN relrowsecurity THEN ' (row security)' ELSE '' END AS definition
    FROM pg_class WHERE ${relations}`,
  policy: `
    SELECT tablename || '.' || policyname AS name,
      concat_ws(' ', permissive, roles::text, cmd, qual, with_check) AS definition
    FROM pg_policies WHERE schemaname = 'public'`,
  grant: `
    SELECT relation || ' to ' || ${grantee} AS name, ${rights} AS definition
    FROM (
      SELECT pg_class.oid::regclass::text AS relation, (aclexplode(
        coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's'::"char" ELSE 'r' END, relowner)))).*
      FROM pg_class WHERE ${relations}
      UNION ALL
      SELECT attrelid::regclass || '.' || attname, (aclexplode(attacl)).*
      FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE ${relations}
      UNION ALL
      SELECT oid::regprocedure::text, (aclexplode(coalesce(proacl, acldefault('f', proowner)))).*
      FROM pg_proc WHERE pronamespace = ${here} AND ${isOurs('pg_proc.oid', 'pg_proc')}
      UNION ALL
      SELECT 'schema ' || nspname, (aclexplode(coalesce(nspacl, acldefault('n', nspowner)))).*
      FROM pg_namespace WHERE oid = ${here}
      UNION ALL
      SELECT '_prisma_migrations', (aclexplode(relacl)).*
      FROM pg_class WHERE oid = to_regclass('_prisma_migrations')
    ) entry GROUP BY relation, grantee`,
};
