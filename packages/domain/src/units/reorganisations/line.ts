import { multiply, sum } from '../../decimal.ts';

/** An edge of lineage on record: what part of a unit that ended went to one that came of it. */
export interface LineageEdge {
  readonly predecessorId: string;
  readonly successorId: string;
  /** A decimal; 1 for the whole. */
  readonly share: string;
}

/** A unit that came of another one, or that another one came of, and those beyond it. */
export interface LineNode<Edge extends LineageEdge = LineageEdge> {
  readonly unitId: string;
  /** What ties it to the unit before it in the line. */
  readonly edge: Edge;
  /** The product of all shares on the way to it. */
  readonly share: string;
  readonly next: readonly LineNode<Edge>[];
}

/** What a unit came of, and what came of it. */
export interface UnitLine<Edge extends LineageEdge = LineageEdge> {
  readonly predecessors: readonly LineNode<Edge>[];
  readonly successors: readonly LineNode<Edge>[];
}

/** Which way a line is followed: to what came of a unit, or to what it came of. */
export type LineDirection = 'SUCCESSORS' | 'PREDECESSORS';

/** A unit's whole line, as far as it goes; where edges run in a circle, each unit of it is told once. */
export function lineOf<Edge extends LineageEdge>(
  unitId: string,
  lineage: readonly Edge[],
): UnitLine<Edge> {
  return {
    predecessors: nodesOf(unitId, followed(lineage, 'PREDECESSORS'), '1', new Set([unitId])),
    successors: nodesOf(unitId, followed(lineage, 'SUCCESSORS'), '1', new Set([unitId])),
  };
}

/** A unit and what part of another one it stands for. */
export interface UnitShare {
  readonly unitId: string;
  readonly share: string;
}

/**
 * Who stands for a unit among those that live: followed along the lineage until one of them is met. The shares of
 * several ways to the same unit are added up.
 */
export function imagesOf(
  unitId: string,
  lineage: readonly LineageEdge[],
  direction: LineDirection,
  isLiving: (unitId: string) => boolean,
): readonly UnitShare[] {
  return imageFinder(lineage, direction, isLiving)(unitId);
}

/** {@link imagesOf} for many units: the lineage is gone through once. */
export function imageFinder(
  lineage: readonly LineageEdge[],
  direction: LineDirection,
  isLiving: (unitId: string) => boolean,
): (unitId: string) => readonly UnitShare[] {
  const steps = followed(lineage, direction);
  return (unitId) => {
    const shares = new Map<string, string[]>();
    const meet = (nodes: readonly LineNode[]) => {
      for (const { unitId: id, share, next } of nodes) {
        if (isLiving(id)) shares.set(id, [...(shares.get(id) ?? []), share]);
        else meet(next);
      }
    };
    meet(nodesOf(unitId, steps, '1', new Set([unitId])));
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

interface Step<Edge> {
  readonly to: string;
  readonly edge: Edge;
}
type Steps<Edge> = ReadonlyMap<string, readonly Step<Edge>[]>;

function followed<Edge extends LineageEdge>(
  lineage: readonly Edge[],
  direction: LineDirection,
): Steps<Edge> {
  const steps = new Map<string, Step<Edge>[]>();
  for (const edge of lineage) {
    const ends = [edge.predecessorId, edge.successorId] as const;
    const [from, to] = direction === 'SUCCESSORS' ? ends : ends.toReversed();
    if (from === undefined || to === undefined) continue;
    const group = steps.get(from);
    if (group) group.push({ to, edge });
    else steps.set(from, [{ to, edge }]);
  }
  return steps;
}

function nodesOf<Edge extends LineageEdge>(
  unitId: string,
  steps: Steps<Edge>,
  share: string,
  met: ReadonlySet<string>,
): readonly LineNode<Edge>[] {
  return (steps.get(unitId) ?? [])
    .filter(({ to }) => !met.has(to))
    .map(({ to, edge }) => {
      const whole = multiply(share, edge.share);
      const next = nodesOf(to, steps, whole, new Set([...met, to]));
      return { unitId: to, edge, share: whole, next };
    });
}
