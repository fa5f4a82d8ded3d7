import { checkFigures, rebuildFigures, type FigureFinding } from '@phoihop/database/figures';
import { readEnv } from '../env.ts';
import { onDatabase } from './reach.ts';

export const figuresUsage = `pnpm phoihop figures check     whether what is derived follows from the cells; exit code 1 if it does not
pnpm phoihop figures rebuild   derives all of it anew`;

/** Holds what is derived against the cells it follows from, or derives it anew. */
export async function figures([word]: readonly string[]): Promise<void> {
  if (word === 'check') return check();
  if (word === 'rebuild') return rebuild();
  throw new Error(`There is no command "figures ${word ?? ''}".\n${figuresUsage}`);
}

const words: Record<FigureFinding['kind'], string> = {
  ROW_WRONG: 'says something else than its cells',
  ROW_MISSING: 'is missing',
  ROW_TOO_MANY: 'stands for no cell',
  SUM_WRONG: 'does not sum to what its cells do',
};

async function check(): Promise<void> {
  const { units, rows, findings } = await onDatabase(readEnv(), (client) =>
    checkFigures(client, tell),
  );
  for (const { kind, where } of findings) console.log(`${where} ${words[kind]}`);
  console.log(`${units} units, ${rows} rows, ${findings.length} findings`);
  if (findings.length > 0) process.exitCode = 1;
}

async function rebuild(): Promise<void> {
  const rows = await onDatabase(readEnv(), (client) => rebuildFigures(client, tell));
  console.log(`${rows} rows derived`);
}

function tell(done: number, of: number): void {
  console.error(`${done} of ${of} units`);
}
