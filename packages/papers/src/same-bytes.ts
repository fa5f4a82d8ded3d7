import { unzipSync, zipSync, type Zippable } from 'fflate';

const clockParts = /<(dcterms:(?:created|modified))([^>]*)>[^<]*<\/\1>/g;

/**
 * Packs an Office file again so that it tells nothing of when it was made: its parts in order, without times.
 *
 * The libraries write the clock into the archive and into the properties; the same facts would give other bytes.
 */
export function sameBytes(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const sorted: Zippable = {};
  // Read by the archive's own calendar, which knows no time zones: midnight of its first day, wherever this runs.
  const firstDay = new Date(1980, 0, 1);
  for (const name of Object.keys(parts).toSorted()) {
    const bytes = parts[name];
    if (bytes === undefined || name.endsWith('/')) continue;
    sorted[name] = [
      name === 'docProps/core.xml' ? withoutClock(bytes) : bytes,
      { mtime: firstDay },
    ];
  }
  return zipSync(sorted, { level: 6 });
}

function withoutClock(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(text.replace(clockParts, '<$1$2>1980-01-01T00:00:00Z</$1>'));
}
