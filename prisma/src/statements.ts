import type pg from 'pg';

/** Told a statement that goes to the server, and what stands for its `$1`, `$2` … */
export type OnStatement = (sql: string, values: readonly unknown[]) => void;

/** Tells every statement that is sent over the pool's connections. */
export function watchStatements(pool: pg.Pool, onStatement: OnStatement): void {
  pool.on('connect', (client) => {
    // oxlint-disable-next-line typescript/unbound-method -- called on its own client below
    client.query = new Proxy(client.query, {
      apply(query, self, args: unknown[]): unknown {
        const sql = textOf(args[0]);
        if (sql !== undefined) onStatement(sql, valuesOf(args));
        return Reflect.apply(query, self, args);
      },
    });
  });
}

/** The text of a statement, however it is handed to the driver. */
export function textOf(query: unknown): string | undefined {
  if (typeof query === 'string') return query;
  const isConfig = typeof query === 'object' && query !== null && 'text' in query;
  return isConfig ? String(query.text) : undefined;
}

function valuesOf([query, values]: readonly unknown[]): readonly unknown[] {
  if (Array.isArray(values)) return values;
  const isConfig = typeof query === 'object' && query !== null && 'values' in query;
  return isConfig && Array.isArray(query.values) ? query.values : [];
}
