import { Client } from 'pg';
import { startEmbedded } from './start-embedded.ts';

/** Owns a data directory in a process of its own, and says each number once it is safely written. */
const dataDir = process.argv[2];
if (!dataDir) throw new Error('Which data directory?');
const server = await startEmbedded({ dataDir });
process.stdout.write(`port ${server.port} postgres ${server.pid()} uid ${process.getuid?.()}\n`);
if (process.argv[3] === 'write') {
  const client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS said (n int PRIMARY KEY)');
  for (let n = 1; ; n++) {
    await client.query('INSERT INTO said VALUES ($1)', [n]);
    process.stdout.write(`wrote ${n}\n`);
  }
}
await server.stop();
process.stdout.write('stopped\n');
