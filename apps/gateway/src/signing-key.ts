import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSigningKey, type SigningKey } from '@phoihop/database/audit';
import { DataDirectoryError } from '@phoihop/database/embedded';
import { SettingsError, type Settings } from './env.ts';
import { keptSigningKey } from './kept-file.ts';

/** The deployment's key: the one that is named, or the data directory's own, which is made once. */
export function signingKeyOf({
  signingKeyPath,
  dataDir,
}: Pick<Settings, 'signingKeyPath' | 'dataDir'>): SigningKey {
  if (signingKeyPath === undefined) {
    mkdirSync(dataDir, { recursive: true });
    return ownKey(dataDir);
  }
  try {
    return readSigningKey(readFileSync(signingKeyPath, 'utf8'));
  } catch (cause) {
    throw new SettingsError(
      `PHOIHOP_SIGNING_KEY must name a file with an Ed25519 key in PEM, not ${signingKeyPath}.`,
      { cause },
    );
  }
}

/** The deployment's key where there is one already; a command that only reads makes none. */
export function knownSigningKey(
  settings: Pick<Settings, 'signingKeyPath' | 'dataDir'>,
): SigningKey | null {
  const isThere =
    settings.signingKeyPath !== undefined || existsSync(join(settings.dataDir, 'signing-key.pem'));
  return isThere ? signingKeyOf(settings) : null;
}

function ownKey(dataDir: string): SigningKey {
  const pem = keptSigningKey(dataDir);
  try {
    return readSigningKey(pem);
  } catch (cause) {
    throw new DataDirectoryError(
      `The file signing-key.pem in ${dataDir} is damaged.`,
      'Put it back from a copy, or remove it to have a new one made.',
      { cause },
    );
  }
}
