import { account, accountUsage } from './commands/account.ts';
import { audit, auditUsage } from './commands/audit.ts';
import { figures, figuresUsage } from './commands/figures.ts';
import { onDatabase } from './commands/reach.ts';
import { reminders, remindersUsage } from './commands/reminders.ts';
import { signing, signingUsage } from './commands/signing.ts';
import { readEnv } from './env.ts';
import { printedSchema } from './schema/schema.ts';

const usage = `pnpm phoihop status         what the database holds
pnpm phoihop schema         the contract of the API, as text
${accountUsage}
${auditUsage}
${signingUsage}
${figuresUsage}
${remindersUsage}
pnpm phoihop help           this text`;

const commands: Record<string, (args: readonly string[]) => Promise<void>> = {
  help: async () => console.log(usage),
  schema: async () => console.log(printedSchema()),
  status,
  account,
  audit,
  signing,
  figures,
  reminders,
};

async function status(): Promise<void> {
  await onDatabase(readEnv(), async (client) => {
    const { rows } = await client.query<Record<string, string>>(`
      SELECT (SELECT profile || ', since ' || stamped_at::date FROM deployment) AS profile,
             (SELECT count(*) FROM unit) AS units, (SELECT count(*) FROM account) AS accounts,
             (SELECT count(*) FROM signing) AS signings,
             (SELECT count(*) FROM audit_entry) AS "audit entries"`);
    for (const [what, value] of Object.entries(rows[0] ?? {})) console.log(`${what} ${value}`);
  });
}

async function main(): Promise<void> {
  const [word = 'help', ...args] = process.argv.slice(2).filter((each) => each !== '--');
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (!command) throw new Error(`There is no command "${word}".\n${usage}`);
  await command(args);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
