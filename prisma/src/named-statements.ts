import { createHash } from 'node:crypto';
import type pg from 'pg';

/**
 * Gives a name to every statement that comes as a text with its values, so that a connection keeps its
 * plan: to plan a list that joins eight tables takes longer than to read it.
 *
 * @remarks Kysely asks so; Prisma asks otherwise and is left alone.
 */
export function nameStatements(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    // oxlint-disable-next-line typescript/unbound-method -- called on its own client below
    client.query = new Proxy(client.query, {
      apply(query, self, args: unknown[]): unknown {
        const [text, values] = args;
        const isStatement = args.length === 2 && typeof text === 'string' && Array.isArray(values);
        const named = isStatement ? [{ name: nameOf(text), text, values }] : args;
        return Reflect.apply(query, self, named);
      },
    });
  });
}

const names = new Map<string, string>();
const namesMax = 1000;

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= namesMax) names.clear();
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}
