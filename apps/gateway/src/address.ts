import type { Settings } from './env.ts';
import { isLoopback } from './loopback.ts';

/** The address of a server that listens there. */
export function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** The names a server answers to besides this machine's; null when any will do. */
export function hostsOf({ host, publicUrl }: Settings): readonly string[] | null {
  if (publicUrl !== undefined) return [new URL(publicUrl).hostname];
  // On a network under no stated name, nobody can know by which it will be called.
  return isLoopback(host) ? [] : null;
}
