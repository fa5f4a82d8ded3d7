import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import {
  digestOfBytes,
  keyInPem,
  parseSealFile,
  sealedScans,
  verifyScan,
  verifySeal,
  type SealFile,
  type SealVerdict,
} from '@phoihop/seals';
import { readEnv } from '../env.ts';
import { knownSigningKey } from '../signing-key.ts';
import { here } from './here.ts';

export const signingUsage = `pnpm phoihop signing verify <file>   whether a seal, or a scan, is unchanged; exit code 1 if changed, 2 if unknown
    --seal <file>             the seal that a scan is held against
    --public-key <file>       whose signature the seal must bear; the deployment’s own unless given`;

const exitCodes: Record<SealVerdict, number> = { UNCHANGED: 0, CHANGED: 1, UNKNOWN: 2 };

/** Tells whether a sealed file still reads as it was sealed; needs no database and no network. */
export async function signing([word, ...rest]: readonly string[]): Promise<void> {
  if (word !== 'verify') {
    throw new Error(`There is no command "signing ${word ?? ''}".\n${signingUsage}`);
  }
  const { values, positionals } = parseArgs({
    args: [...rest],
    allowPositionals: true,
    options: { seal: { type: 'string' }, 'public-key': { type: 'string', multiple: true } },
  });
  const [file] = positionals;
  if (file === undefined) throw new Error(`Name the file that is to be verified.\n${signingUsage}`);
  const keys = trustedKeys(values['public-key']);
  const bytes = readFileSync(here(file));
  const { verdict, why } =
    values.seal === undefined
      ? ofSeal(parseSealFile(bytes.toString('utf8')), keys)
      : ofScan(bytes, basename(file), parseSealFile(readFileSync(here(values.seal), 'utf8')), keys);
  console.log(`${verdict.toLowerCase()}: ${why}`);
  process.exitCode = exitCodes[verdict];
}

function trustedKeys(files: readonly string[] | undefined): readonly string[] {
  const own = knownSigningKey(readEnv())?.publicPem;
  const pems = files?.map((file) => readFileSync(here(file), 'utf8')) ?? (own ? [own] : []);
  return pems.map((pem) => {
    const key = keyInPem(pem);
    if (key === null) throw new Error('A public key is an Ed25519 key in PEM.');
    return key;
  });
}

interface Finding {
  readonly verdict: SealVerdict;
  readonly why: string;
}

const reasons: Record<SealVerdict, string> = {
  UNCHANGED: 'it reads as it was sealed',
  CHANGED: 'it does not read as it was sealed',
  UNKNOWN: 'it is no seal by a key that is trusted here',
};

function ofSeal(seal: SealFile | null, keys: readonly string[]): Finding {
  if (seal === null) return { verdict: 'UNKNOWN', why: 'it is no seal; name one with --seal' };
  const verdict = verifySeal(seal, keys);
  return { verdict, why: `${reasons[verdict]} (sha-256 ${seal.digest}, key ${seal.keyId})` };
}

function ofScan(
  bytes: Uint8Array,
  name: string,
  seal: SealFile | null,
  keys: readonly string[],
): Finding {
  const held = ofSeal(seal, keys);
  // A scan is worth no more than the seal that names it.
  if (seal === null || held.verdict !== 'UNCHANGED') {
    return { ...held, why: `the seal: ${held.why}` };
  }
  const digest = digestOfBytes(bytes);
  const verdict = verifyScan({ digest, name }, sealedScans(seal));
  const why = {
    UNCHANGED: 'it is a scan that was sealed',
    CHANGED: 'a scan of this name was sealed with other content',
    UNKNOWN: 'no scan like it was sealed',
  }[verdict];
  return { verdict, why: `${why} (sha-256 ${digest})` };
}
