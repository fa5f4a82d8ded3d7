import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  exportAudit,
  verifyDatabase,
  verifyExport,
  type ChainReport,
  type Finding,
  type KnownHead,
} from '@phoihop/database/audit';
import { readEnv } from '../env.ts';
import { knownSigningKey } from '../signing-key.ts';
import { here } from './here.ts';
import { onDatabase } from './reach.ts';

export const auditUsage = `pnpm phoihop audit verify   whether the record holds; exit code 1 if it does not
    --file <export>           verifies an export, without the database
    --public-key <file>       whose signatures the heads must bear; once for each key, where keys were changed
    --head <position:hash>    a head noted down earlier, which must lie on the chain
pnpm phoihop audit export <file>   the record as lines of JSON; leaves an entry on the record itself
pnpm phoihop audit key      the public half of the key that signs heads`;

/** Verifies or exports the record, or shows the key by which others can verify it. */
export async function audit([word, ...rest]: readonly string[]): Promise<void> {
  if (word === 'verify') return verify(rest);
  if (word === 'export') return exportTo(rest[0]);
  if (word === 'key') return showKey();
  throw new Error(`There is no command "audit ${word ?? ''}".\n${auditUsage}`);
}

async function verify(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      file: { type: 'string' },
      'public-key': { type: 'string', multiple: true },
      head: { type: 'string' },
    },
  });
  const given = values['public-key']?.map((file) => readFileSync(here(file), 'utf8'));
  const own = ownPublicKey();
  const options = {
    publicPems: given ?? (own === undefined ? [] : [own]),
    head: values.head === undefined ? undefined : readHead(values.head),
  };
  const { file } = values;
  const report =
    file === undefined
      ? await onDatabase(readEnv(), (client) => verifyDatabase(client, options))
      : await verifyExport(here(file), options);
  tell(report);
}

const words: Record<Finding['kind'], string> = {
  ENTRY_ALTERED: 'was altered',
  ENTRY_MISSING: 'is missing',
  ENTRIES_SWAPPED: 'were swapped',
  ENTRY_ADDED: 'came in past the chain',
  LINK_ALTERED: 'does not follow the one before it',
  LINK_MISSING: 'is missing',
  HEAD_MOVED: 'is not the head that was known: the chain was cut or rebuilt',
  SIGNATURE_WRONG: 'bears a signature that is forged',
  SIGNED_BY_ANOTHER_KEY: 'was signed by a key that was not given (--public-key)',
  ROW_ALTERED: 'was changed past the record',
  ROW_MISSING: 'was deleted past the record',
  ROW_ADDED: 'was added past the record',
};

function tell({ entries, head, findings }: ChainReport): void {
  for (const { kind, where } of findings) console.log(`${where} ${words[kind]}`);
  console.log(`${entries} entries, ${findings.length} findings`);
  console.log(`head ${head.position}:${head.hash}`);
  if (findings.length > 0) process.exitCode = 1;
}

async function exportTo(path: string | undefined): Promise<void> {
  if (path === undefined) throw new Error('Name the file that the record is to be written to.');
  const entries = await onDatabase(readEnv(), (client) => exportAudit(client, here(path)));
  console.log(`${entries} entries written to ${here(path)}`);
}

function showKey(): void {
  const pem = ownPublicKey();
  if (pem === undefined)
    throw new Error('There is no key here: none is named, and the service has not made one yet.');
  console.log(pem.trim());
}

function ownPublicKey(): string | undefined {
  return knownSigningKey(readEnv())?.publicPem;
}

function readHead(text: string): KnownHead {
  const [, position, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (position === undefined || hash === undefined) {
    throw new Error(`A head is written <position>:<hash>, not "${text}".`);
  }
  return { position, hash };
}
