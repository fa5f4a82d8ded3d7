import type pg from 'pg';

/** Tells every statement that is sent over the pool's connections. */
export function watchStatements(pool: pg.Pool, onStatement: (sql: string) => void): void {
  pool.on('connect', (client) => {
    // oxlint-disable-next-line typescript/unbound-method -- called on its own client below
    client.query = new Proxy(client.query, {
      apply(query, self, args: unknown[]): unknown {
        const sql = textOf(args[0]);
        if (sql !== undefined) onStatement(sql);
        return Reflect.apply(query, self, args);
      },
    });
  });
}

function textOf(query: unknown): string | undefined {
  if (typeof query === 'string') return query;
  const isConfig = typeof query === 'object' && query !== null && 'text' in query;
  return isConfig ? String(query.text) : undefined;
}
