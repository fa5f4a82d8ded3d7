/** A process of its own that verifies the record of the database it is given, and tells what that took. */
import { verifyDatabase } from '@phoihop/database/audit';
import pg from 'pg';

/** What the process prints, as JSON. */
export interface Verified {
  readonly entries: number;
  readonly findings: number;
  readonly seconds: number;
  /** In MB: before there was anything to verify, and at its highest. */
  readonly memory: { readonly before: number; readonly peak: number };
}

const client = new pg.Client({ connectionString: process.env['PHOIHOP_BENCH_URL'] });
await client.connect();
const before = process.memoryUsage.rss() / 2 ** 20;
const started = performance.now();
const { entries, findings } = await verifyDatabase(client);
const seconds = (performance.now() - started) / 1000;
await client.end();
const peak = process.resourceUsage().maxRSS / 1024;
const verified: Verified = {
  entries,
  findings: findings.length,
  seconds,
  memory: { before, peak },
};
console.log(JSON.stringify(verified));
