import { binariesRoot, type Binaries } from './binaries.ts';
import { clusterHome, clusterLocation, writePointer } from './cluster-location.ts';
import { createCluster } from './create-cluster.ts';
import { DataDirectoryError } from './data-directory-error.ts';
import { copyBinaries, newHomeElsewhere } from './elsewhere.ts';
import { canReach, identityFor, launchersFor, type Launcher } from './launcher.ts';

/** A cluster on disk and the way to run a server on it. */
export interface PlacedCluster {
  clusterDir: string;
  launcher: Launcher;
}

/** Finds how to run the server on a cluster that is there. */
export function openCluster(dataDir: string, binaries: Binaries): PlacedCluster {
  const clusterDir = clusterLocation(dataDir);
  const identity = identityFor(clusterDir);
  const launcher =
    launchersFor(binaries, identity).find((it) => canReach(it, clusterDir)) ??
    (identity &&
      launchersFor(copyBinaries(binaries), identity).find((it) => canReach(it, clusterDir)));
  if (launcher) return { clusterDir, launcher };
  throw new DataDirectoryError(
    `User ${identity?.uid}, to whom the database in ${clusterDir} belongs, cannot reach it.`,
    'Open the folders above it to that user (chmod o+x), or start as that user.',
  );
}

/** Makes the cluster of a data directory: inside it, or elsewhere when that cannot be reached. */
export async function makeCluster(
  dataDir: string,
  binaries: Binaries,
  options: { superuserPassword: string; durable: boolean },
): Promise<PlacedCluster> {
  const identity = identityFor(undefined);
  const here = { home: clusterHome(dataDir), ...options };
  const launcher = await createCluster(launchersFor(binaries, identity), here);
  if (launcher) return { clusterDir: clusterLocation(dataDir), launcher };
  // Either the programs are closed to the server's user, or the data directory is, or both.
  const open = launchersFor(copyBinaries(binaries), identity);
  const withCopy = await createCluster(open, here);
  if (withCopy) return { clusterDir: clusterLocation(dataDir), launcher: withCopy };
  const home = newHomeElsewhere(dataDir);
  const elsewhere = await createCluster(open, { ...options, home });
  if (elsewhere) {
    writePointer(dataDir, home);
    return { clusterDir: clusterLocation(dataDir), launcher: elsewhere };
  }
  throw new Error(
    `PostgreSQL cannot run as root, and user ${identity?.uid} cannot run ${binariesRoot(binaries)}. ` +
      'Start phoihop as an ordinary user, or name a PostgreSQL in DATABASE_URL.',
  );
}
