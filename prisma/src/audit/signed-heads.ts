import type { ClientBase, Pool } from 'pg';
import type { SigningKey } from './signing-key.ts';
import type { KnownHead } from './verify-chain.ts';

/** A head with the signature it was given. */
export interface SignedHead extends KnownHead {
  readonly keyId: string;
  /** In hexadecimal. */
  readonly signature: string;
}

/** Signs the head as it stands, unless that has been done; answers it. */
export async function signHead(db: Pool, key: SigningKey): Promise<KnownHead> {
  const { rows } = await db.query<KnownHead>(
    `SELECT position::text AS position, encode(hash, 'hex') AS hash FROM audit_head`,
  );
  const [head] = rows;
  if (!head) throw new Error('the chain has no head');
  await db.query(
    `INSERT INTO audit_signed_head (position, hash, key_id, signature)
     VALUES ($1, decode($2, 'hex'), $3, $4) ON CONFLICT DO NOTHING`,
    [head.position, head.hash, key.id, key.sign(headText(head))],
  );
  return head;
}

/** Every head on record: the chain's own row first, then those that were signed. */
export async function readHeads(
  client: ClientBase,
): Promise<{ readonly own: KnownHead | null; readonly signed: readonly SignedHead[] }> {
  const { rows } = await client.query<KnownHead>(
    `SELECT position::text AS position, encode(hash, 'hex') AS hash FROM audit_head`,
  );
  const { rows: signed } = await client.query<SignedHead>(
    `SELECT position::text AS position, encode(hash, 'hex') AS hash, key_id AS "keyId",
            encode(signature, 'hex') AS signature FROM audit_signed_head ORDER BY audit_signed_head.position`,
  );
  return { own: rows[0] ?? null, signed };
}

/** What is signed of a head. */
export function headText({ position, hash }: KnownHead): string {
  return `phoihop audit head\n${position}\n${hash}\n`;
}
