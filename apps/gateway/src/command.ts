import { readEnv } from './env.ts';
import { openDatabase } from './open-database.ts';
import { printedSchema } from './schema/schema.ts';

const usage = `pnpm phoihop status         what the database holds
pnpm phoihop schema         the contract of the API, as text
pnpm phoihop help           this text`;

const commands: Record<string, () => Promise<void>> = {
  help: async () => console.log(usage),
  schema: async () => console.log(printedSchema()),
  status,
};

async function status(): Promise<void> {
  const settings = readEnv();
  const { db, close } = await openDatabase(settings, {
    onProgress: (line) => console.log(line),
    onExit: (error) => console.error(error.message),
  });
  try {
    const { prisma } = db;
    const stamp = await prisma.deployment.findFirstOrThrow();
    console.log(`profile ${stamp.profile}, since ${stamp.stampedAt.toISOString()}`);
    console.log(`units ${await prisma.unit.count()}`);
    console.log(`accounts ${await prisma.account.count()}`);
    console.log(`signings ${await prisma.signing.count()}`);
    console.log(`audit entries ${await prisma.auditEntry.count()}`);
  } finally {
    await close();
  }
}

async function main(): Promise<void> {
  const word = process.argv.slice(2).find((each) => each !== '--') ?? 'help';
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (!command) throw new Error(`There is no command "${word}".\n${usage}`);
  await command();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
