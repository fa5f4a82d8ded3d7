/** What the record costs: to writers that hold their transactions, and to a move. */
import pg from 'pg';
import { median } from './median.ts';
import { throughput } from './throughput.ts';

const rounds = 5;
const writers = 8;
const heldFor = 0.03;

const addEntry = `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, before, after)
  VALUES ('bench', 'bench', 'signing.EDIT', 'Signing', $1, '{"state": "DRAFTING"}', '{"state": "DRAFTING"}')`;

/** Eight writers, each on a signing of its own, holding their transactions: with the chain and without. */
export async function compareChain(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: writers + 1 });
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM signing WHERE state NOT IN ('SIGNED', 'SUPERSEDED', 'TERMINATED') LIMIT $1`,
    [writers],
  );
  let turn = 0;
  const write = async () => {
    const id = rows[turn++ % writers]?.id;
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('UPDATE signing SET version = version + 1 WHERE id = $1', [id]);
      await client.query(addEntry, [id]);
      await client.query('SELECT pg_sleep($1)', [heldFor]);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  const results = { chained: [] as number[], unchained: [] as number[] };
  const measure = () => throughput(write, { connections: writers, milliseconds: 3000 });
  for (let round = 0; round < rounds; round += 1) {
    results.chained.push(await measure());
    await pool.query('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_link');
    results.unchained.push(await measure());
    await pool.query('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_link');
  }
  await pool.end();
  const lost = results.chained.map((each, round) => 1 - each / (results.unchained[round] ?? 0));
  console.log(`${writers} writers that hold their transactions ${heldFor * 1000} ms, medians`);
  console.log(`  with the chain             ${median(results.chained).toFixed(0)} transactions/s`);
  console.log(
    `  without                    ${median(results.unchained).toFixed(0)} transactions/s`,
  );
  console.log(`  lost to the chain          ${(100 * median(lost)).toFixed(1)} %`);
}

/** A change through the gateway, beside what its entry costs in the database. */
export async function compareAppend(
  ownerUrl: string,
  change: () => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM signing WHERE state = 'SUBMITTED' LIMIT 1`,
  );
  const id = rows[0]?.id;
  const transaction = async (withEntry: boolean) => {
    const started = performance.now();
    await client.query('BEGIN');
    await client.query('UPDATE signing SET version = version + 1 WHERE id = $1', [id]);
    if (withEntry) await client.query(addEntry, [id]);
    await client.query('COMMIT');
    return performance.now() - started;
  };
  const times = { bare: [] as number[], entered: [] as number[], change: [] as number[] };
  for (let count = 0; count < 100; count += 1) {
    times.bare.push(await transaction(false));
    times.entered.push(await transaction(true));
    const started = performance.now();
    await change();
    times.change.push(performance.now() - started);
  }
  await client.end();
  const append = median(times.entered) - median(times.bare);
  console.log(`a change of a signing through the gateway  ${median(times.change).toFixed(1)} ms`);
  console.log(
    `  of which its entry         ${append.toFixed(2)} ms, ${((100 * append) / median(times.change)).toFixed(1)} %`,
  );
}
