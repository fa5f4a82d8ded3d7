import type { UnreadSheet } from '@phoihop/domain/indicators';
import type { Archive } from './archive.ts';
import { TableRefusedError } from './limits.ts';
import { readXml } from './read-xml.ts';
import type { SheetPart } from './workbook-parts.ts';

/** What a sheet that is not read holds, as far as somebody may have meant it; null where it is empty. */
export function lookAside(archive: Archive, { name, part }: SheetPart): UnreadSheet | null {
  let hasAnything = false;
  let hasFigures = false;
  let type = 'n';
  try {
    readXml(archive, part, {
      open: (tag, { t = 'n' }) => {
        if (tag === 'c') type = t;
        else if (tag === 'f') hasFigures = true;
        else if (tag === 'v' && type === 'n') hasFigures = true;
        if (tag === 'f' || tag === 'v' || tag === 't') hasAnything = true;
      },
    });
  } catch (error) {
    if (!(error instanceof TableRefusedError)) throw error;
    // The table itself may be whole; what is not readable here is told rather than passed over.
    return { name, hasFigures: true };
  }
  return hasAnything || hasFigures ? { name, hasFigures } : null;
}
