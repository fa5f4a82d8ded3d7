import { createHash } from 'node:crypto';

/** What the command line of a server depends on. */
export interface ServerSettings {
  clusterDir: string;
  port: number;
  durable: boolean;
}

/** The arguments PostgreSQL is started with: loopback only, no socket, times in UTC. */
export function serverArguments({ clusterDir, port, durable }: ServerSettings): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'shared_buffers=128MB',
    'max_connections=100',
    'logging_collector=off',
    `cluster_name=${clusterName(clusterDir)}`,
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return ['-D', clusterDir, '-p', String(port), ...settings.flatMap((it) => ['-c', it])];
}

/** A name the processes of one cluster carry in the process list, to know them by. */
export function clusterName(clusterDir: string): string {
  return `phoihop-${createHash('sha256').update(clusterDir).digest('hex').slice(0, 12)}`;
}

/** The environment of every program of PostgreSQL, independent of the person's. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { LC_ALL: 'C', TZ: 'UTC', ...(PATH && { PATH }), ...(SystemRoot && { SystemRoot }) };
}
