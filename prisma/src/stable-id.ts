import { createHash } from 'node:crypto';

/**
 * The same id for the same name on every machine: `unit:04507`, `signing:139`.
 *
 * A UUID of version 8 (its maker's own), from the SHA-256 of the name.
 */
export function stableId(name: string): string {
  const bytes = digest(name).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A number in `[0, below)` that depends on the name alone: chance that repeats itself. */
export function stableNumber(name: string, below: number): number {
  return digest(name).readUInt32BE(0) % below;
}

function digest(name: string): Buffer {
  return createHash('sha256').update(name).digest();
}
