import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPackages } from './packages.mjs';

/** @typedef {{ readonly hash: string, readonly pnpmFolder: string }} Stamp */

/**
 * A hash over all that decides what lies in `node_modules`.
 *
 * @param {string} root
 * @returns {string}
 */
export function hashOfManifests(root) {
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  const manifests = listPackages(root).map((folder) => join(folder, 'package.json'));
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) => join(root, name))) {
    manifests.push(file);
  }
  for (const file of manifests) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * What the last installation left on record; nothing when it no longer holds.
 *
 * @param {string} root
 * @returns {Stamp | undefined}
 */
export function readStamp(root) {
  const file = stampFile(root);
  if (!existsSync(file)) return undefined;
  /** @type {Partial<Stamp>} */
  const { hash, pnpmFolder } = JSON.parse(readFileSync(file, 'utf8'));
  if (!hash || !pnpmFolder || hash !== hashOfManifests(root)) return undefined;
  const isWhole = existsSync(join(pnpmFolder, 'pnpm')) && listPackages(root).every(hasModules);
  return isWhole ? { hash, pnpmFolder } : undefined;
}

/** @param {string} root */
export function stampFile(root) {
  return join(root, 'node_modules', '.phoihop-installed.json');
}

// A package without dependencies has no folder for them.
/** @param {string} folder */
function hasModules(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  return names.every((name) => existsSync(join(folder, 'node_modules', name)));
}
