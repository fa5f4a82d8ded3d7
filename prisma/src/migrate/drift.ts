import type { DeployOptions } from './deploy.ts';
import { schemaDifference } from './difference.ts';
import { databaseDirectory } from './directory.ts';
import { grantApplication } from './grant.ts';
import { withClient } from './lock.ts';
import { withScratch } from './scratch.ts';
import { compareSnapshots, takeSnapshot, type Snapshot } from './snapshot.ts';

/** Which database is looked at, and whose rights are expected on it. */
export interface DriftOptions extends DeployOptions {
  /** The application's role. */
  appRole: string;
}

/**
 * Tells how a database differs from its migrations and from the schema; empty when it does not.
 *
 * @remarks Prisma's comparison sees no check, trigger, exclusion, partial index, deferrable key or
 * grant, so those are compared with a database that the history was just replayed on.
 */
export async function findDrift(options: DriftOptions): Promise<string[]> {
  const { ownerUrl, appRole, directory = databaseDirectory() } = options;
  const difference = await schemaDifference(ownerUrl, directory);
  const expected = await withScratch(ownerUrl, directory, async (url): Promise<Snapshot> => {
    await grantApplication({ ownerUrl: url, role: appRole });
    return withClient(url, takeSnapshot);
  });
  const actual = await withClient(ownerUrl, takeSnapshot);
  return [...proposals(difference), ...compareSnapshots(actual, expected)];
}

function proposals(sql: string): string[] {
  return sql
    .split('\n\n')
    .map((step) =>
      step
        .replace(/^--.*$/gm, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((step) => step !== '')
    .map((step) => `differs from the schema, which would be reached by: ${step}`);
}
