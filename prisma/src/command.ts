import { chosenProfile, openTarget, type CommandTarget } from './command-target.ts';
import {
  deploy,
  emptyDatabase,
  findDrift,
  grantApplication,
  newMigration,
} from './migrate/index.ts';

const usage = `pnpm db:migrate | db:new <name> | db:seed | db:reset --yes | db:drift`;

const commands: Record<string, (target: CommandTarget, argument?: string) => Promise<void>> = {
  migrate,
  new: writeNew,
  seed: fill,
  reset: async (target) => {
    await emptyDatabase(target.ownerUrl);
    await migrate(target);
    await fill(target);
  },
  drift: async ({ ownerUrl, appRole }) => {
    const lines = await findDrift({ ownerUrl, appRole });
    for (const line of lines) console.log(line);
    if (lines.length > 0) process.exitCode = 1;
    else console.log('The database is as its migrations left it.');
  },
};

async function migrate({ ownerUrl, appRole }: CommandTarget): Promise<void> {
  const applied = await deploy({ ownerUrl });
  await grantApplication({ ownerUrl, role: appRole });
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.');
}

async function writeNew({ ownerUrl }: CommandTarget, name = ''): Promise<void> {
  const written = await newMigration({ ownerUrl, name });
  console.log(
    written
      ? `Written: prisma/migrations/${written}/migration.sql. Read it before you apply it.`
      : 'The migrations already lead to the schema.',
  );
}

async function fill({ ownerUrl }: CommandTarget): Promise<void> {
  const profile = chosenProfile(process.env);
  const { seed } = await import('../seed/main.ts');
  await seed({ ownerUrl, profile, onProgress: (line) => console.log(line) });
  console.log(`The database holds the profile ${profile}.`);
}

async function main(): Promise<void> {
  const [word = '', argument] = process.argv.slice(2).filter((each) => each !== '--');
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (!command) throw new Error(`Usage: ${usage}`);
  // Settle what can be refused before anything is started or taken away.
  if (word === 'seed' || word === 'reset') chosenProfile(process.env);
  if (word === 'reset' && argument !== '--yes') {
    throw new Error('This deletes everything in the database. If you mean it, add --yes.');
  }
  const target = await openTarget(process.env, (line) => console.log(line));
  try {
    await command(target, argument);
  } finally {
    await target.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
