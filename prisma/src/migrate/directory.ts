import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Finds the folder that holds `schema/` and `migrations/`.
 *
 * @remarks Walks up from this code, so that it is found from the source and from a bundle alike.
 */
export function databaseDirectory(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'prisma/schema/schema.prisma'))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new Error('The folder prisma/ with the schema and the migrations was not found.');
    }
    folder = parent;
  }
  return join(folder, 'prisma');
}
