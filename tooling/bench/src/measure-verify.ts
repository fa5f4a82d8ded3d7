import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { lengthenChain } from './long-chain.ts';
import type { Verified } from './verifier.ts';

const verifier = fileURLToPath(new URL('verifier.ts', import.meta.url));
const run = promisify(execFile);

/**
 * How long it takes to verify a long record, and how much memory; PHOIHOP_BENCH_ENTRIES says how long.
 *
 * A tenth of it is verified first: where memory is flat, ten times as much takes no more.
 */
export async function measureVerify(ownerUrl: string): Promise<void> {
  const all = Number(process.env['PHOIHOP_BENCH_ENTRIES'] ?? 1_000_000);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  for (const entries of [all / 10, all - all / 10]) {
    const started = performance.now();
    await lengthenChain(client, entries);
    const seconds = (performance.now() - started) / 1000;
    console.log(`${entries} entries put on record in ${seconds.toFixed(1)} s`);
    tell(await verify(ownerUrl));
  }
  await client.end();
}

async function verify(ownerUrl: string): Promise<Verified> {
  const env = { ...process.env, PHOIHOP_BENCH_URL: ownerUrl };
  const { stdout } = await run(process.execPath, ['--import', 'tsx', verifier], { env });
  return JSON.parse(stdout) as Verified;
}

function tell({ entries, findings, seconds, memory }: Verified): void {
  if (findings > 0) throw new Error(`the record that was made does not hold: ${findings} findings`);
  console.log(`verifying ${entries} entries, a process of its own, no finding`);
  console.log(
    `  time                       ${seconds.toFixed(1)} s, ${(entries / seconds).toFixed(0)} entries/s`,
  );
  console.log(
    `  memory (RSS)               ${memory.before.toFixed(0)} MB before, ${memory.peak.toFixed(0)} MB at its peak`,
  );
}
