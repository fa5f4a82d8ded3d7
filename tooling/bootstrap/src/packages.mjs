import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folders of all packages of the workspace, the root first.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function listPackages(root) {
  const families = ['apps', 'packages', 'tooling'].flatMap((family) =>
    readdirSync(join(root, family)).map((name) => join(root, family, name)),
  );
  const folders = [root, join(root, 'prisma'), ...families.toSorted()];
  return folders.filter((folder) => existsSync(join(folder, 'package.json')));
}
