import type { Change, NewUnit, UnitRef } from './act.ts';
import type { ReorganisationState } from './reorganisation.ts';

/** The units on the map that the changes name: those that end or change, and those under which others come. */
export function unitsNamedBy(changes: readonly Change[]): readonly string[] {
  const onMap = (ref: UnitRef | null) => (ref && 'id' in ref ? [ref.id] : []);
  const above = ({ parent }: NewUnit) => onMap(parent);
  const named = changes.flatMap((change): readonly string[] => {
    if (change.type === 'MERGE') return [...change.from, ...above(change.into)];
    if (change.type === 'CREATE') return above(change.unit);
    if (change.type === 'MOVE') return [change.unit, ...onMap(change.parent)];
    if (change.type !== 'SPLIT') return [change.unit];
    return [change.from, ...change.into.flatMap(({ unit }) => above(unit))];
  });
  return [...new Set(named)];
}

/** Whether an act makes a unit under no other: it names none there, and is for whoever keeps the whole map. */
export function makesTop(changes: readonly Change[]): boolean {
  return changes.some((change) => change.type === 'CREATE' && change.unit.parent === null);
}

/** What it depends on whether an act is for a part of the map at all. */
export interface ActInSight {
  readonly state: ReorganisationState;
  readonly changes: readonly Change[];
  /** Whether whoever looks has drafted it. */
  readonly isOwn: boolean;
}

/**
 * Whether nobody has to do with an act but who keeps the whole map: it makes a unit under no other, it is older than the map
 * and names no unit of it, or it is somebody else's draft that names none yet.
 */
export function needsWholeMap({ state, changes, isOwn }: ActInSight): boolean {
  if (state === 'RECORDED' || makesTop(changes)) return true;
  return !isOwn && unitsNamedBy(changes).length === 0;
}

/** The units that the changes make. */
export function unitsMadeBy(changes: readonly Change[]): readonly NewUnit[] {
  return changes.flatMap((change): readonly NewUnit[] => {
    if (change.type === 'MERGE') return [change.into];
    if (change.type === 'SPLIT') return change.into.map(({ unit }) => unit);
    return change.type === 'CREATE' ? [change.unit] : [];
  });
}
