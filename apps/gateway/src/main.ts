import { fileURLToPath } from 'node:url';
import { DataDirectoryError } from '@phoihop/database/embedded';
import { pino } from 'pino';
import { dayInVietnam } from './business-date.ts';
import { readEnv, SettingsError, type Settings } from './env.ts';
import { clearIncoming } from './files/clear-incoming.ts';
import { openFiles } from './files/open-store.ts';
import { openDatabase } from './open-database.ts';
import { buildServer } from './server.ts';
import { addressOf, hostsOf } from './address.ts';
import { signHeads } from './sign-heads.ts';
import { signingKeyOf } from './signing-key.ts';

/** What has been opened so far, to be closed in the opposite order. */
const closers: (() => Promise<void>)[] = [];
let ending = false;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function start(settings: Settings): Promise<void> {
  const { port, host, profile } = settings;
  const { db, secret, close } = await openDatabase(settings, {
    onProgress: say,
    onExit: (error) => end(error),
  });
  closers.push(close);
  const key = signingKeyOf(settings);
  closers.push(signHeads(db, key, (error) => process.stderr.write(`${explain(error)}\n`)));
  const isDemo = profile === 'demo';
  const files = await openFiles(settings.files);
  await clearIncoming(files.incoming);
  const server = await buildServer({
    db,
    profile,
    secret,
    sealKey: key,
    baseUrl: settings.publicUrl ?? addressOf(host, port),
    hosts: hostsOf(settings),
    today: () => settings.today ?? dayInVietnam(new Date()),
    introspection: settings.hasExplorer,
    explorerDir: fileURLToPath(new URL('../../console/explorer/dist', import.meta.url)),
    requestsPerMinute: settings.requestsPerMinute,
    secondFactorOf: settings.secondFactorOf,
    oidc: settings.oidc,
    files,
    operationsFile: fileURLToPath(
      new URL('../../../packages/client/src/generated/operations.json', import.meta.url),
    ),
    consoleDir: fileURLToPath(new URL('../../console/dist', import.meta.url)),
    // The demo is read by a person at a terminal, anything else by a collector of logs.
    logger: pino({ level: isDemo ? 'warn' : 'info' }),
  });
  closers.push(() => server.close());
  if (ending) return;
  // Port 0 lets the system choose one.
  const listening = new URL(await server.listen({ port, host })).port;
  say(`phoihop is ready at ${addressOf(host, Number(listening))}`);
  if (profile !== 'reference') {
    const { demoAccounts, nationAccounts } = await import('./announce.ts');
    say(isDemo ? demoAccounts() : nationAccounts());
  }
}

const starting = Promise.resolve().then(() => start(readEnv()));

/** Ends in good order, once: what is being opened is opened first, then closed. */
function end(problem?: unknown): void {
  if (ending) return;
  ending = true;
  if (problem !== undefined) process.stderr.write(`${explain(problem)}\n`);
  void starting
    .catch(() => undefined)
    .then(async () => {
      for (const close of closers.toReversed()) await close();
    })
    .catch((error: unknown) => process.stderr.write(`${explain(error)}\n`))
    .finally(() => process.exit(problem === undefined ? 0 : 1));
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EAI_AGAIN',
]);

/** A sentence for what a person can mend; the whole story for what only we can. */
function explain(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  const code = 'code' in problem ? String(problem.code) : '';
  if (code === 'EADDRINUSE') {
    return `Another program already listens there (${problem.message}). Set PORT to a free one.`;
  }
  // A connection refused on every address of a name carries its words in its parts, not its message.
  if (unreachable.has(code)) return `The database cannot be reached (${problem.message || code}).`;
  const isForPeople =
    problem instanceof DataDirectoryError ||
    problem instanceof SettingsError ||
    problem.name === 'ProfileMismatchError' ||
    // Of the database and the system; those of Node itself tell of our own mistakes.
    (code !== '' && !code.startsWith('ERR_'));
  return isForPeople ? problem.message : (problem.stack ?? problem.message);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end());
starting.catch((error: unknown) => end(error));
