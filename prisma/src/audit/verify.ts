import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ClientBase } from 'pg';
import type { ChainRecord } from './chain-record.ts';
import { readChain, readUnlinked } from './read-chain.ts';
import { headText, readHeads, type SignedHead } from './signed-heads.ts';
import { isSignedBy, keyIdOf } from './signing-key.ts';
import { verifyChain, type ChainReport, type Finding, type KnownHead } from './verify-chain.ts';
import { verifyRows } from './verify-rows.ts';

/** What whoever verifies knows from elsewhere. */
export interface VerifyOptions {
  /** The public halves of the keys that signed heads, of one after another; with none, signatures are not looked at. */
  readonly publicPems?: readonly string[] | undefined;
  /** A head noted down earlier. */
  readonly head?: KnownHead | undefined;
}

/** Verifies the record in a database: the chain, its signed heads, and every row against its last entry. */
export async function verifyDatabase(
  client: ClientBase,
  options: VerifyOptions = {},
): Promise<ChainReport> {
  // One view of everything: what is written meanwhile is not half seen.
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const { own, signed } = await readHeads(client);
    const report = await verifyChain(readChain(client), knownHeads(own, signed, options));
    const added = (await readUnlinked(client)).map((id): Finding => ({
      kind: 'ENTRY_ADDED',
      where: `entry ${id}`,
    }));
    const findings = [
      ...report.findings,
      ...added,
      ...wrongSignatures(signed, options),
      ...(await verifyRows(client)),
    ];
    return { ...report, findings };
  } finally {
    await client.query('ROLLBACK');
  }
}

/** Verifies an export, which needs no database. */
export async function verifyExport(
  path: string,
  options: VerifyOptions = {},
): Promise<ChainReport> {
  const heads: SignedHead[] = [];
  async function* records(): AsyncGenerator<ChainRecord> {
    const lines = createInterface({ input: createReadStream(path, 'utf8') });
    for await (const line of lines) {
      const item = JSON.parse(line) as { link?: ChainRecord; head?: SignedHead };
      if (item.head) heads.push(item.head);
      if (item.link) yield item.link;
    }
  }
  // Heads stand before the links.
  const links = records();
  const first = await links.next();
  async function* all(): AsyncGenerator<ChainRecord> {
    if (!first.done) yield first.value;
    yield* links;
  }
  const report = await verifyChain(all(), knownHeads(null, heads, options));
  return { ...report, findings: [...report.findings, ...wrongSignatures(heads, options)] };
}

function knownHeads(
  own: KnownHead | null,
  signed: readonly SignedHead[],
  { head }: VerifyOptions,
): readonly KnownHead[] {
  return [...(own && own.position !== '0' ? [own] : []), ...signed, ...(head ? [head] : [])];
}

function wrongSignatures(
  signed: readonly SignedHead[],
  { publicPems = [] }: VerifyOptions,
): readonly Finding[] {
  if (publicPems.length === 0) return [];
  const keys = new Map(publicPems.map((pem) => [keyIdOf(pem), pem]));
  return signed.flatMap((head): readonly Finding[] => {
    const where = `link ${head.position}`;
    const pem = keys.get(head.keyId);
    if (pem === undefined) return [{ kind: 'SIGNED_BY_ANOTHER_KEY', where }];
    const isRight = isSignedBy(pem, headText(head), Buffer.from(head.signature, 'hex'));
    return isRight ? [] : [{ kind: 'SIGNATURE_WRONG', where }];
  });
}
