import {
  digestOfBytes,
  parseSealFile,
  sealedScans,
  verifyScan,
  verifySeal,
  type SealFile,
  type SealVerdict,
} from '@phoihop/seals';

interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface SealFinding {
  readonly name: string;
  readonly seal: SealFile;
  readonly verdict: SealVerdict;
}

/** What was found out about the files that were chosen. */
export interface Verified {
  readonly seals: readonly SealFinding[];
  readonly scans: readonly { readonly name: string; readonly verdict: SealVerdict }[];
}

/** Tells of each file whether it is unchanged: the seals by the keys, everything else by the seals that hold. */
export function verifyFiles(files: readonly ChosenFile[], keys: readonly string[]): Verified {
  const seals: SealFinding[] = [];
  const others: ChosenFile[] = [];
  for (const file of files) {
    const seal = parseSealFile(new TextDecoder().decode(file.bytes));
    if (seal) seals.push({ name: file.name, seal, verdict: verifySeal(seal, keys) });
    else others.push(file);
  }
  // A scan is worth no more than the seal that names it.
  const sealed = seals
    .filter(({ verdict }) => verdict === 'UNCHANGED')
    .flatMap(({ seal }) => sealedScans(seal));
  const scans = others.map(({ name, bytes }) => ({
    name,
    verdict: verifyScan({ digest: digestOfBytes(bytes), name }, sealed),
  }));
  return { seals, scans };
}
