import type { ClientBase } from 'pg';
import type { Transaction } from '../index.ts';
import type { Send } from '../indicators/index.ts';

/** What a change of the map is written through: one transaction, Prisma's or a connection of the driver's. */
export interface Writing {
  readonly read: <Row>(sql: string, values: readonly unknown[]) => Promise<readonly Row[]>;
  readonly send: Send;
}

/** Writes through a transaction of Prisma's. */
export function writingIn(tx: Transaction): Writing {
  return {
    read: (sql, values) => tx.$queryRawUnsafe(sql, ...values),
    send: (sql, values) => tx.$executeRawUnsafe(sql, ...values),
  };
}

/** Writes on a connection of the driver's; whoever calls begins the transaction. */
export function writingOn(client: ClientBase): Writing {
  return {
    read: async <Row>(sql: string, values: readonly unknown[]): Promise<readonly Row[]> => {
      const { rows } = await client.query(sql, [...values]);
      return rows;
    },
    send: async (sql, values) => client.query(sql, [...values]),
  };
}

/** Acts are applied and reverted one after the other: each finds the map as the last one left it. */
export async function holdTheMap({ send }: Writing): Promise<void> {
  await send(`SELECT pg_advisory_xact_lock(hashtext('reorganisation'))`, []);
}
