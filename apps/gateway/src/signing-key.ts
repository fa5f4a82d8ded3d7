import { readFileSync } from 'node:fs';
import { readSigningKey, type SigningKey } from '@phoihop/database/audit';
import { SettingsError, type Settings } from './env.ts';
import { keptSigningKey } from './kept-file.ts';

/** The key that signs heads: the one that is named, or the data directory's own; null where there is neither. */
export function signingKeyOf({ signingKeyPath, database }: Settings): SigningKey | null {
  if (signingKeyPath === undefined) {
    return database.kind === 'embedded' ? readSigningKey(keptSigningKey(database.dataDir)) : null;
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
