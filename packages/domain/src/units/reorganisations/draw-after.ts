import { allow, refuse, type Verdict } from '../../verdict.ts';
import { fullNameOf } from '../kind-words.ts';
import type { UnitRef } from './act.ts';
import { namesAsKept } from './check-change.ts';
import type { Alteration, Fates } from './fates.ts';
import type { PlannedVersion, UnitBefore } from './map.ts';
import { refText, toldUnit } from './unit-ref.ts';

/** A unit on the map as the act leaves it. */
export interface NodeAfter {
  readonly unit: UnitRef;
  readonly parent: UnitRef | null;
  readonly version: PlannedVersion;
  /** Whether its version begins with the act. */
  readonly isRenewed: boolean;
  /** Whether its place begins with the act. */
  readonly isMoved: boolean;
  /** The change that names it; null where it only goes along. */
  readonly number: number | null;
}

type Drawn = Omit<NodeAfter, 'isMoved'> & { readonly hasNewParent: boolean };

/** Draws the map as the act leaves it, a parent before what lies in it. */
export function drawAfter(
  before: ReadonlyMap<string, UnitBefore>,
  fates: Fates,
): Verdict<readonly NodeAfter[]> {
  const left = childrenLeft(before, fates);
  if (left) return left;
  const drawn: Drawn[] = [];
  for (const unit of before.values()) {
    if (!fates.ended.has(unit.id)) drawn.push(drawKept(unit, fates));
  }
  for (const { number, key, parent, code, kind, name, fullName, ...rest } of fates.made.values()) {
    const own = { unit: { key }, parent };
    const { otherName = null, communesTotal = null } = rest;
    const version = { ...own, code, kind, name, fullName, otherName, communesTotal };
    drawn.push({ ...own, version, isRenewed: true, hasNewParent: true, number });
  }
  return inOrder(drawn, before, fates);
}

function drawKept(unit: UnitBefore, fates: Fates): Drawn {
  const { id, parentId } = unit;
  const alteration = fates.altered.get(id);
  const intoKey = parentId === null ? undefined : fates.ended.get(parentId)?.intoKey;
  const goesAlong = intoKey ? { key: intoKey } : parentId === null ? null : { id: parentId };
  const parent = alteration?.move?.parent ?? goesAlong;
  const hasNewParent =
    (parent && refText(parent)) !== (parentId === null ? null : refText({ id: parentId }));
  const own = { unit: { id }, parent };
  return {
    ...own,
    version: { ...own, ...calledAfter(unit, alteration) },
    isRenewed: hasNewParent || alteration !== undefined,
    hasNewParent,
    number: alteration?.number ?? null,
  };
}

/** What a unit is and is called once it has been altered. */
function calledAfter(
  { code, kind, name, fullName, otherName, communesTotal }: UnitBefore,
  alteration: Alteration | undefined,
): Omit<PlannedVersion, 'unit' | 'parent'> {
  if (!alteration) return { code, kind, name, fullName, otherName, communesTotal };
  const { rename, changeKind, move } = alteration;
  const kindAfter = changeKind?.kind ?? kind;
  const nameAfter = rename?.name ?? changeKind?.name ?? name;
  const spelled = rename?.fullName ?? changeKind?.fullName;
  const names = namesAsKept({
    name: nameAfter,
    fullName: spelled ?? (changeKind ? fullNameOf(kindAfter, nameAfter) : fullName),
    // The other spelling is one of the name it had.
    otherName: rename ? rename.otherName : nameAfter === name ? otherName : null,
  });
  return {
    code: rename?.code ?? changeKind?.code ?? move?.code ?? code,
    kind: kindAfter,
    ...names,
    communesTotal,
  };
}

/** What lies in a unit that several or none come of, and is neither moved nor ended itself. */
function childrenLeft(before: ReadonlyMap<string, UnitBefore>, { ended, altered }: Fates) {
  const left = new Map<string, UnitBefore[]>();
  for (const unit of before.values()) {
    const { id, parentId } = unit;
    const ending = parentId === null ? undefined : ended.get(parentId);
    if (parentId === null || !ending || ending.intoKey !== null) continue;
    if (ended.has(id) || altered.get(id)?.move) continue;
    left.set(parentId, [...(left.get(parentId) ?? []), unit]);
  }
  for (const [id, { number }] of ended) {
    const [unit, children] = [before.get(id), left.get(id)];
    if (!unit || !children) continue;
    const facts = { unit: toldUnit(unit), children: children.map(toldUnit), number };
    return refuse('CHILDREN_NOT_NAMED', facts);
  }
  return null;
}

/** Puts a parent before what lies in it, and sees whose place is another one; refuses a parent that is not there. */
function inOrder(
  drawn: readonly Drawn[],
  before: ReadonlyMap<string, UnitBefore>,
  { ended }: Fates,
): Verdict<readonly NodeAfter[]> {
  const nodes = new Map(drawn.map((node) => [refText(node.unit), node]));
  const children = new Map<string | null, Drawn[]>();
  for (const node of drawn) {
    const above = node.parent && refText(node.parent);
    if (node.parent !== null && above !== null && !nodes.has(above)) {
      return noParent(node, node.parent);
    }
    const group = children.get(above);
    if (group) group.push(node);
    else children.set(above, [node]);
  }
  const ordered: NodeAfter[] = [];
  const walk = (above: string | null, isMoved: boolean) => {
    for (const { hasNewParent, ...node } of children.get(above) ?? []) {
      const moves = isMoved || hasNewParent;
      ordered.push({ ...node, isMoved: moves });
      walk(refText(node.unit), moves);
    }
  };
  walk(null, false);
  if (ordered.length === drawn.length) return allow(ordered);
  // Whoever cannot be reached from above lies in what lies in it.
  const reached = new Set(ordered.map(({ unit }) => refText(unit)));
  const circle = drawn.filter(({ unit }) => !reached.has(refText(unit)));
  return refuse('PARENT_BELOW', {
    units: circle.map(({ version }) => toldUnit(version)),
    number: circle.find(({ number }) => number !== null)?.number ?? null,
  });

  function noParent({ version, number }: Drawn, parent: UnitRef) {
    if ('key' in parent) {
      return refuse('NOT_FOUND', { what: 'unit', text: parent.key, number });
    }
    const above = before.get(parent.id);
    return above && ended.has(parent.id)
      ? refuse('PARENT_ENDS', { unit: toldUnit(version), parent: toldUnit(above), number })
      : refuse('NOT_ON_MAP', { unit: parent.id, number });
  }
}
