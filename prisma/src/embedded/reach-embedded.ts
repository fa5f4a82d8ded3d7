import { clusterLocation } from './cluster-location.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { readSecrets } from './secrets.ts';
import { urlsOf, type EmbeddedUrls } from './urls.ts';

/** The ways to a server that another process has started on a data directory; null when none is up. */
export function reachEmbedded(dataDir: string): EmbeddedUrls | null {
  const secrets = readSecrets(dataDir);
  if (!secrets || !readPostmasterFile(clusterLocation(dataDir))?.ready) return null;
  return urlsOf(secrets);
}
