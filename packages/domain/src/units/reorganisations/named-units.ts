import type { Change, NewUnit, UnitRef } from './act.ts';

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

/** The units that the changes make. */
export function unitsMadeBy(changes: readonly Change[]): readonly NewUnit[] {
  return changes.flatMap((change): readonly NewUnit[] => {
    if (change.type === 'MERGE') return [change.into];
    if (change.type === 'SPLIT') return change.into.map(({ unit }) => unit);
    return change.type === 'CREATE' ? [change.unit] : [];
  });
}
