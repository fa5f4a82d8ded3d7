import type pg from 'pg';

/** A clause that the engine proposes because it takes a computed column for one with a default. */
const defaultClause = /^ALTER COLUMN "([^"]+)" (?:DROP|SET) DEFAULT/;

/** The columns that the database computes, each as `table.column`. */
export async function generatedColumns(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND is_generated = 'ALWAYS'`,
  );
  return new Set(rows.map(({ name }) => name));
}

/** Takes out of a difference what concerns computed columns, which the schema cannot express. */
export function withoutGenerated(sql: string, generated: ReadonlySet<string>): string {
  return sql
    .split('\n\n')
    .flatMap((step) => {
      const parts = /^((?:--.*\n)*ALTER TABLE "([^"]+)" )([\s\S]*);$/.exec(step.trim());
      const [, opening = '', table = '', body = ''] = parts ?? [];
      if (!parts) return [step];
      const clauses = body.split(/,\n/).filter((clause) => {
        const column = defaultClause.exec(clause.trim())?.[1];
        return column === undefined || !generated.has(`${table}.${column}`);
      });
      return clauses.length === 0 ? [] : [`${opening}${clauses.join(',\n')};`];
    })
    .join('\n\n')
    .trim();
}
