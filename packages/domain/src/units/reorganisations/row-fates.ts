import { refuse } from '../../verdict.ts';
import type { MapUnit } from './map.ts';
import type { ActRow, RowError } from './table-row.ts';

/** A row and the unit on the map that it names; null where it names none. */
export interface RowUnit {
  readonly row: ActRow;
  readonly old: MapUnit | null;
}

/** Rows that together say what becomes of units. */
export interface RowFate {
  readonly type: 'MERGE' | 'SPLIT' | 'ABOLISH' | 'CREATE' | 'KEEP';
  readonly units: readonly RowUnit[];
}

/** Puts together the rows that speak of one thing; refuses those that say two things of one unit. */
export function fatesOfRows(units: readonly RowUnit[]): {
  readonly fates: readonly RowFate[];
  readonly errors: readonly RowError[];
} {
  const byOld = grouped(units, ({ old }) => old?.id ?? null);
  const byNew = grouped(units, ({ row }) => row.newCode);
  const ofOld: Alike = (each) => (each.old && byOld.get(each.old.id)) ?? [each];
  const ofNew: Alike = (each) =>
    (each.row.newCode === null ? null : byNew.get(each.row.newCode)) ?? [each];
  const fates: RowFate[] = [];
  const errors: RowError[] = [];
  const done = new Set<RowUnit>();
  for (const unit of units) {
    if (done.has(unit)) continue;
    const { row, old } = unit;
    const fate = fateOf(unit, ofOld, ofNew);
    if (fate) {
      fates.push(fate);
      for (const each of fate.units) done.add(each);
    } else {
      const text = old?.fullName ?? row.newCode ?? '';
      const refusal = refuse('INVALID_INPUT', { what: 'unit', text, hint: 'rowsDisagree' });
      errors.push({ row: row.number, refusal });
    }
  }
  return { fates, errors };
}

/** All rows that say the same of a unit as this one does; itself among them. */
type Alike = (unit: RowUnit) => readonly RowUnit[];

function fateOf(unit: RowUnit, ofOld: Alike, ofNew: Alike): RowFate | null {
  const { row, old } = unit;
  const [parts, merged] = [ofOld(unit), ofNew(unit)];
  if (parts.length > 1) {
    // A part that others are merged into is another act's to tell.
    const isSplit = parts.every((part) => part.row.newCode !== null && ofNew(part).length === 1);
    return isSplit ? { type: 'SPLIT', units: parts } : null;
  }
  if (merged.length > 1) {
    const isMerge = merged.every((each) => each.old && ofOld(each).length === 1);
    return isMerge ? { type: 'MERGE', units: merged } : null;
  }
  if (!old) return { type: 'CREATE', units: [unit] };
  if (row.newCode === null) return { type: 'ABOLISH', units: [unit] };
  return { type: row.unrecorded === null ? 'KEEP' : 'MERGE', units: [unit] };
}

function grouped(
  units: readonly RowUnit[],
  keyOf: (unit: RowUnit) => string | null,
): ReadonlyMap<string, readonly RowUnit[]> {
  const groups = new Map<string, RowUnit[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return groups;
}
