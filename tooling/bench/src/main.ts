/**
 * The measured comparisons: `pnpm bench`, or of figures alone `pnpm bench figures`, at sizes of one's own `pnpm bench figures 173 500`.
 *
 * Everything that is compared runs interleaved in one run, so that a noisy machine is noisy to both.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { compareAppend, compareChain } from './audit.ts';
import { changer } from './changer.ts';
import { communesQuery, communesSql } from './communes.ts';
import { benchFigures } from './figures.ts';
import { type GatewayProcess, startGateway } from './gateway-process.ts';
import { measureVerify } from './measure-verify.ts';
import { median } from './median.ts';
import { signIn } from './sign-in.ts';
import { throughput } from './throughput.ts';

const rounds = 5;
const dataDirectory = mkdtempSync(join(tmpdir(), 'phoihop-bench-'));

async function compareReads(gateway: GatewayProcess): Promise<void> {
  const cookie = await signIn(gateway.url, 'tinh');
  const ask = async () => {
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: communesQuery }),
    });
    return answer.text();
  };
  const pool = new pg.Pool({ connectionString: ownerUrl(), max: 10 });
  const direct = async () => (await pool.query(communesSql, ['2023-12-15'])).rows[0]?.answer;

  const [asked, told] = [JSON.parse(await ask()), JSON.parse(await direct())];
  if (asked.data?.units.totalCount !== 173 || told.totalCount !== 173) {
    throw new Error(`not the answer to measure: ${JSON.stringify(asked).slice(0, 300)}`);
  }
  const results = { gateway: [] as number[], direct: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    results.gateway.push(await throughput(ask));
    results.direct.push(await throughput(direct));
  }
  await pool.end();
  const ratios = results.gateway.map(
    (perSecond, round) => perSecond / (results.direct[round] ?? 0),
  );
  console.log(
    `173 communes with district and latest signing, 10 connections, ${rounds} interleaved rounds, medians`,
  );
  console.log(`  gateway                    ${median(results.gateway).toFixed(0)} requests/s`);
  console.log(`  the database's own JSON    ${median(results.direct).toFixed(0)} requests/s`);
  console.log(`  ratio                      ${median(ratios).toFixed(3)}`);
}

/** The embedded server keeps its passwords and port beside the data. */
function ownerUrl(): string {
  const kept = JSON.parse(readFileSync(join(dataDirectory, 'postgres.json'), 'utf8'));
  return `postgresql://phoihop_owner:${kept.ownerPassword}@127.0.0.1:${kept.port}/phoihop`;
}

const [asked, ...sizes] = process.argv.slice(2).filter((each) => each !== '--');

try {
  if (asked === 'figures') await benchFigures(sizes.length > 0 ? sizes.map(Number) : undefined);
  else await benchAll();
} finally {
  rmSync(dataDirectory, { recursive: true, force: true });
}

async function benchAll(): Promise<void> {
  const first = await startGateway(dataDirectory);
  await first.stop();
  const later: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const again = await startGateway(dataDirectory);
    later.push(again.readyAfter);
    await again.stop();
  }
  console.log(
    `start of the built gateway: ${(first.readyAfter / 1000).toFixed(2)} s on an empty directory`,
  );
  console.log(
    `  ${(median(later) / 1000).toFixed(2)} s on data that is there, median of ${rounds}`,
  );
  const gateway = await startGateway(dataDirectory);
  try {
    await compareReads(gateway);
    await compareAppend(ownerUrl(), await changer(gateway));
    await compareChain(ownerUrl());
    await measureVerify(ownerUrl());
  } finally {
    await gateway.stop();
  }
  await benchFigures();
}
