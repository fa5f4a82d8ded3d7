import type { ReviewCell, ReviewIndicator, ReviewSnapshot, ReviewUnit } from './review-snapshot.ts';

/** A unit in the table of figures: under what it stands, and whether others stand under it. */
export interface ReviewLine {
  readonly unit: ReviewUnit;
  readonly parent: ReviewUnit | null;
  readonly depth: number;
  readonly hasChildren: boolean;
  /** Its place among those under the same unit, from 1. */
  readonly place: number;
}

/** The units of a review one below the other, each with those under it; in the order of the map. */
export function reviewLines({ units, unit: root }: ReviewSnapshot): readonly ReviewLine[] {
  const asked = units.filter(({ code }) => code !== root.code);
  const byCode = new Map(asked.map((unit) => [unit.code, unit]));
  const below = new Map<ReviewUnit | null, ReviewUnit[]>();
  for (const unit of asked) {
    const parent = byCode.get(unit.parentCode ?? '') ?? null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const lines: ReviewLine[] = [];
  const rest = new Set(asked);
  const write = (units: readonly ReviewUnit[], parent: ReviewUnit | null, depth: number) => {
    for (const [index, unit] of units.entries()) {
      if (!rest.delete(unit)) continue;
      lines.push({ unit, parent, depth, hasChildren: below.has(unit), place: index + 1 });
      write(below.get(unit) ?? [], unit, depth + 1);
    }
  };
  write(below.get(null) ?? [], null, 0);
  // Units that stand under each other hang from nothing: no unit is left out for that.
  write([...rest], null, 0);
  return lines;
}

/** The figures of a review, found by unit and indicator. */
export function cellsByUnit(
  cells: readonly ReviewCell[],
): (unitCode: string, indicator: ReviewIndicator) => ReviewCell | undefined {
  const byUnit = new Map<string, Map<string, ReviewCell>>();
  for (const cell of cells) {
    const row = byUnit.get(cell.unitCode) ?? new Map<string, ReviewCell>();
    byUnit.set(cell.unitCode, row.set(cell.indicatorKey, cell));
  }
  return (unitCode, { key }) => byUnit.get(unitCode)?.get(key);
}

/** The figure, where it is a number made of fewer units than it should be. */
export function partialOf(cell: ReviewCell | undefined): ReviewCell | null {
  return cell?.state === 'REPORTED' && cell.reportedUnits < cell.expectedUnits ? cell : null;
}
