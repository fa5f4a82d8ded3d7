/**
 * A place is one unit under one parent for one interval. Its path packs an ordinal per level into a
 * 60-bit number, so that a subtree is one contiguous range and nothing is ever renumbered.
 */
export interface PathRange {
  /** The place's own path: the first number of its subtree. */
  readonly path: bigint;
  /** The first number after its subtree. */
  readonly pathEnd: bigint;
}

const bitsPerLevel = 20n;
const depthMax = 3;

/** The range of the whole country: every place lies in it. */
export const wholeCountry: PathRange = { path: 0n, pathEnd: 1n << 60n };

/** The range of the n-th place (from 1, never used twice) under a parent that stands at the given depth. */
export function pathUnder(parent: PathRange, parentDepth: number, ordinal: number): PathRange {
  const shift = bitsPerLevel * BigInt(depthMax - parentDepth - 1);
  const path = parent.path + (BigInt(ordinal) << shift);
  return { path, pathEnd: path + (1n << shift) };
}

/** Which place under its parent a path is, from 1: what {@link pathUnder} was asked for. */
export function ordinalUnder(parent: PathRange, parentDepth: number, path: bigint): number {
  return Number((path - parent.path) >> (bitsPerLevel * BigInt(depthMax - parentDepth - 1)));
}

/** Whether a place lies in a subtree; its own root included. */
export function liesIn(path: bigint, subtree: PathRange): boolean {
  return subtree.path <= path && path < subtree.pathEnd;
}
