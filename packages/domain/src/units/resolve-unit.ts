import { unitFinder, type NamedUnit } from './match-unit.ts';
import type { UnitKind } from './unit.ts';

/** A unit by all that people call it, and where it lies. */
export interface PlacedUnit extends NamedUnit {
  readonly parentId: string | null;
}

/** What somebody types, and what else he says of the unit he means. */
export interface AskedUnit {
  /** A code or a name, with the word for its kind or without. */
  readonly text: string;
  readonly kind?: UnitKind | null | undefined;
  /** The unit in which it lies, at whatever depth. */
  readonly under?: string | null | undefined;
}

/** Which unit is meant, so far as can be said. */
export type UnitAnswer<Unit> =
  | { readonly type: 'FOUND'; readonly unit: Unit }
  | { readonly type: 'NOT_FOUND' }
  | { readonly type: 'AMBIGUOUS'; readonly candidates: readonly Unit[] };

/**
 * The unit that is meant by what somebody types; where it may be several, all of them and never a guess.
 *
 * @param units - those of one day, the units above them among them
 */
export function resolveUnit<Unit extends PlacedUnit>(
  units: readonly Unit[],
  { text, kind, under }: AskedUnit,
): UnitAnswer<Unit> {
  const within = under ? inside(units, under) : units;
  const { byCode, byName } = unitFinder(
    kind ? within.filter((unit) => unit.kind === kind) : within,
  );
  const coded = /^\d+$/.test(text.trim()) ? byCode(text) : [];
  const meant = coded.length > 0 ? coded : byName(text);
  const [unit, ...others] = meant;
  if (!unit) return { type: 'NOT_FOUND' };
  return others.length === 0 ? { type: 'FOUND', unit } : { type: 'AMBIGUOUS', candidates: meant };
}

/** What lies in a unit; the unit itself does not. */
function inside<Unit extends PlacedUnit>(units: readonly Unit[], rootId: string): readonly Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const liesIn = ({ parentId }: PlacedUnit): boolean => {
    if (parentId === null || parentId === rootId) return parentId === rootId;
    const parent = byId.get(parentId);
    return parent !== undefined && liesIn(parent);
  };
  return units.filter(liesIn);
}
