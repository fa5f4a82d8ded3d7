import type { IsoDate } from '../../dates.ts';
import { allow, refuse, type Refusal, type Verdict } from '../../verdict.ts';
import { levelOf, type UnitLevel } from '../unit.ts';
import { namesAsKept } from './check-change.ts';
import type { NodeAfter } from './draw-after.ts';
import type { Alteration, Fates } from './fates.ts';
import type { UnitBefore } from './map.ts';
import { refText, toldUnit } from './unit-ref.ts';

/** A code that a unit not on the map of the day before bears from a day on. */
export interface ComingCode {
  readonly code: string;
  readonly fullName: string;
  readonly from: IsoDate;
}

/** What a unit of each level lies under. */
const levelsAbove: Readonly<Record<UnitLevel, readonly (UnitLevel | null)[]>> = {
  CENTRAL: [null],
  PROVINCE: ['CENTRAL', null],
  DISTRICT: ['PROVINCE'],
  COMMUNE: ['DISTRICT', 'PROVINCE'],
};

/** Whether the map that an act leaves is one: levels, codes, nothing that happens to it later already. */
export function checkAfter(
  before: ReadonlyMap<string, UnitBefore>,
  fates: Fates,
  after: readonly NodeAfter[],
  coming: readonly ComingCode[],
): Verdict<null> {
  const refusal =
    wrongAlteration(before, fates) ??
    wrongLevel(after) ??
    takenCode(before, after, coming) ??
    laterChange(before, fates, after);
  return refusal ?? allow(null);
}

/** A change that makes a unit one of another level, or that changes nothing at all. */
function wrongAlteration(
  before: ReadonlyMap<string, UnitBefore>,
  { altered }: Fates,
): Refusal | null {
  for (const [id, alteration] of altered) {
    const unit = before.get(id);
    if (!unit) continue;
    const { number, changeKind } = alteration;
    if (changeKind && levelOf(changeKind.kind) !== levelOf(unit.kind)) {
      const facts = { what: 'kind', text: changeKind.kind, hint: 'sameLevel' };
      return refuse('INVALID_INPUT', { ...facts, unit: toldUnit(unit), number });
    }
    if (isIdle(unit, alteration)) {
      const facts = { what: 'change', text: toldUnit(unit), hint: 'changesNothing' };
      return refuse('INVALID_INPUT', { ...facts, number });
    }
  }
  return null;
}

function isIdle(unit: UnitBefore, { rename, changeKind, move }: Alteration): boolean {
  if (changeKind?.kind === unit.kind) return true;
  if (move && 'id' in move.parent && move.parent.id === unit.parentId) return true;
  if (!rename) return false;
  const named = namesAsKept(rename);
  return (
    named.name === unit.name &&
    named.fullName === unit.fullName &&
    named.otherName === unit.otherName &&
    (rename.code ?? unit.code) === unit.code
  );
}

function wrongLevel(after: readonly NodeAfter[]): Refusal | null {
  const nodes = new Map(after.map((node) => [refText(node.unit), node]));
  for (const { parent, version, isRenewed, number } of after) {
    const above = parent ? (nodes.get(refText(parent))?.version ?? null) : null;
    const level = levelOf(version.kind);
    if (!isRenewed || levelsAbove[level].includes(above && levelOf(above.kind))) continue;
    const facts = { unit: toldUnit(version), level, parent: above && toldUnit(above) };
    return refuse('LEVEL_NOT_ALLOWED', { ...facts, number });
  }
  return null;
}

function takenCode(
  before: ReadonlyMap<string, UnitBefore>,
  after: readonly NodeAfter[],
  coming: readonly ComingCode[],
): Refusal | null {
  const bearers = new Map<string, NodeAfter>();
  for (const node of after) {
    const { code } = node.version;
    const other = bearers.get(code);
    if (other) return taken(isTaking(node) ? [node, other] : [other, node]);
    bearers.set(code, node);
  }
  for (const { code, fullName, from } of coming) {
    const node = bearers.get(code);
    if (node && isTaking(node)) {
      const facts = { code, unit: node.version.fullName, other: fullName, from };
      return refuse('CODE_TAKEN', { ...facts, number: node.number });
    }
  }
  return null;

  /** Whether it bears the code from this act on. */
  function isTaking({ unit, version }: NodeAfter): boolean {
    return 'key' in unit || before.get(unit.id)?.code !== version.code;
  }
  function taken([node, other]: readonly [NodeAfter, NodeAfter]): Refusal {
    const facts = { code: node.version.code, unit: node.version.fullName, from: null };
    return refuse('CODE_TAKEN', {
      ...facts,
      other: other.version.fullName,
      number: node.number,
    });
  }
}

/** A unit the act touches that changes on its day, or later, already: what is written would not hold. */
function laterChange(
  before: ReadonlyMap<string, UnitBefore>,
  { ended }: Fates,
  after: readonly NodeAfter[],
): Refusal | null {
  const touched = after.filter(({ isRenewed, isMoved }) => isRenewed || isMoved);
  const ids = [...ended.keys()];
  for (const { unit, parent } of touched) {
    if ('id' in unit) ids.push(unit.id);
    if (parent && 'id' in parent) ids.push(parent.id);
  }
  for (const id of ids) {
    const unit = before.get(id);
    if (!unit || unit.changesOn === null) continue;
    const number = ended.get(id)?.number ?? numberOf(id, after);
    return refuse('LATER_CHANGE', { unit: toldUnit(unit), on: unit.changesOn, number });
  }
  return null;
}

function numberOf(id: string, after: readonly NodeAfter[]): number | null {
  return after.find(({ unit }) => 'id' in unit && unit.id === id)?.number ?? null;
}
