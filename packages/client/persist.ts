/**
 * Writes down every operation of this package under the hash of its text: the gateway knows them by it, so that the
 * console sends the hash alone. The text is the one the client's cache would send, with the names of types in it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatDocument, stringifyDocument } from '@urql/core';
import { Kind, type DocumentNode } from 'graphql';

const source = new URL('src/', import.meta.url);
const generated = new URL('generated/', source);
const operations: Record<string, string> = {};
const hashes: Record<string, string> = {};

for (const { name } of readdirSync(source, { withFileTypes: true })) {
  const module = new URL(`${name}/index.ts`, source);
  if (name === 'generated' || name === 'operations' || !existsSync(module)) continue;
  // oxlint-disable-next-line no-await-in-loop -- a build step; one after the other is quick enough
  const exported = (await import(module.href)) as Record<string, unknown>;
  for (const document of Object.values(exported).filter(isDocument)) {
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION || !definition.name) continue;
      const text = stringifyDocument(formatDocument(document));
      const hash = createHash('sha256').update(text, 'utf8').digest('hex');
      operations[hash] = text;
      hashes[definition.name.value] = hash;
    }
  }
}

writeFileSync(new URL('operations.json', generated), JSON.stringify(operations));
writeFileSync(
  new URL('operation-hashes.ts', generated),
  `export const operationHashes: Readonly<Record<string, string>> = ${JSON.stringify(hashes, null, 2)};\n`,
);
process.stdout.write(
  `${Object.keys(hashes).length} operations in ${fileURLToPath(new URL('operations.json', generated))}\n`,
);

function isDocument(value: unknown): value is DocumentNode {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT
  );
}
