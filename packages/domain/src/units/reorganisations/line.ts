import { multiply, sum } from '../../decimal.ts';

/** An edge of lineage on record: what part of a unit that ended went to one that came of it. */
export interface LineageEdge {
  readonly predecessorId: string;
  readonly successorId: string;
  /** A decimal; 1 for the whole. */
  readonly share: string;
}

/** Which way a line is followed: to what came of a unit, or to what it came of. */
export type LineDirection = 'SUCCESSORS' | 'PREDECESSORS';

/** A unit and what part of another one it stands for. */
export interface UnitShare {
  readonly unitId: string;
  readonly share: string;
}

/**
 * Tells of a unit who stands for it among those that live: followed along the lineage until one of them is met. The shares of
 * several ways to the same unit are added up; where edges run in a circle, it is gone round once.
 */
export function imageFinder(
  lineage: readonly LineageEdge[],
  direction: LineDirection,
  isLiving: (unitId: string) => boolean,
): (unitId: string) => readonly UnitShare[] {
  const steps = followed(lineage, direction);
  return (unitId) => {
    const shares = new Map<string, string[]>();
    const follow = (from: string, share: string, met: ReadonlySet<string>) => {
      for (const { to, share: part } of steps.get(from) ?? []) {
        if (met.has(to)) continue;
        const whole = multiply(share, part);
        if (isLiving(to)) shares.set(to, [...(shares.get(to) ?? []), whole]);
        else follow(to, whole, new Set([...met, to]));
      }
    };
    follow(unitId, '1', new Set([unitId]));
    return [...shares].map(([id, parts]) => ({ unitId: id, share: sum(parts) }));
  };
}

/** Every unit that is met when the lineage is followed from some units on, those themselves apart. */
export function reachedFrom(
  unitIds: Iterable<string>,
  lineage: readonly LineageEdge[],
  direction: LineDirection,
): ReadonlySet<string> {
  const steps = followed(lineage, direction);
  const met = new Set<string>();
  const ahead = [...unitIds];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    for (const { to } of steps.get(id) ?? []) {
      if (met.has(to)) continue;
      met.add(to);
      ahead.push(to);
    }
  }
  return met;
}

interface Step {
  readonly to: string;
  readonly share: string;
}

function followed(
  lineage: readonly LineageEdge[],
  direction: LineDirection,
): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Step[]>();
  for (const { predecessorId, successorId, share } of lineage) {
    const isForward = direction === 'SUCCESSORS';
    const [from, to] = isForward ? [predecessorId, successorId] : [successorId, predecessorId];
    const group = steps.get(from);
    if (group) group.push({ to, share });
    else steps.set(from, [{ to, share }]);
  }
  return steps;
}
