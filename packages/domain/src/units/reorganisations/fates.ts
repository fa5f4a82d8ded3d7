import { addDays } from '../../dates.ts';
import { allow, refuse, type Verdict } from '../../verdict.ts';
import type { Act, Change, ChangeKind, Move, Rename } from './act.ts';
import { checkChange } from './check-change.ts';
import type { PlannedUnit, UnitBefore } from './map.ts';
import { toldUnit } from './unit-ref.ts';

/** How a unit ends: `number` is that of the change in the act, from 1. */
interface Ending {
  readonly number: number;
  /** The unit that stands for it afterwards, wholly; null where several do, or none. */
  readonly intoKey: string | null;
}

/** How a unit changes and stays itself; of each sort of change there is one at most. */
export interface Alteration {
  readonly number: number;
  readonly rename?: Rename;
  readonly changeKind?: ChangeKind;
  readonly move?: Move;
}

/** What the changes of an act say of each unit, before anything is made of it. */
export interface Fates {
  readonly ended: ReadonlyMap<string, Ending>;
  readonly altered: ReadonlyMap<string, Alteration>;
  readonly made: ReadonlyMap<string, PlannedUnit & { readonly number: number }>;
}

const partOf = { RENAME: 'rename', CHANGE_KIND: 'changeKind', MOVE: 'move' } as const;

/** Reads what an act says of each unit; refuses what names none, contradicts itself or has no proper form. */
export function gatherFates(
  before: ReadonlyMap<string, UnitBefore>,
  { changes, effectiveOn }: Pick<Act, 'changes' | 'effectiveOn'>,
): Verdict<Fates> {
  if (changes.length === 0) {
    return refuse('INVALID_INPUT', { what: 'changes', text: '', hint: 'notEmpty' });
  }
  const ended = new Map<string, Ending>();
  const altered = new Map<string, Alteration>();
  const made = new Map<string, PlannedUnit & { readonly number: number }>();
  for (const [index, change] of changes.entries()) {
    const number = index + 1;
    for (const id of namedBy(change)) {
      const unit = before.get(id);
      if (!unit) return refuse('NOT_ON_MAP', { unit: id, on: addDays(effectiveOn, -1), number });
      const other = clash(change, ended.get(id), altered.get(id));
      if (other !== null) {
        return refuse('NAMED_TWICE', { unit: toldUnit(unit), number, other });
      }
      if (isAltering(change)) {
        altered.set(id, { number, ...altered.get(id), [partOf[change.type]]: change });
      } else {
        const intoKey = change.type === 'MERGE' ? change.into.key : null;
        ended.set(id, { number, intoKey });
      }
    }
    const checked = checkChange(change, number);
    if (!checked.ok) return checked;
    for (const unit of checked.value) {
      const other = made.get(unit.key);
      if (other) return refuse('NAMED_TWICE', { unit: unit.key, number, other: other.number });
      made.set(unit.key, { ...unit, number });
    }
  }
  return allow({ ended, altered, made });
}

function namedBy(change: Change): readonly string[] {
  if (change.type === 'CREATE') return [];
  if (change.type === 'MERGE') return change.from;
  return [change.type === 'SPLIT' ? change.from : change.unit];
}

function isAltering(change: Change): change is Rename | ChangeKind | Move {
  return change.type in partOf;
}

/** The number of the change that does not stand together with this one; null where none does not. */
function clash(
  change: Change,
  ending: Ending | undefined,
  alteration: Alteration | undefined,
): number | null {
  if (ending) return ending.number;
  if (!alteration) return null;
  if (!isAltering(change) || alteration[partOf[change.type]]) return alteration.number;
  return contradicts(change, alteration) ? alteration.number : null;
}

/** Whether two changes of a unit give it two codes or two names. */
function contradicts(change: Rename | ChangeKind | Move, alteration: Alteration): boolean {
  const others = [alteration.rename, alteration.changeKind, alteration.move];
  return others.some((other) => {
    if (!other) return false;
    const differs = (one: string | undefined, two: string | undefined) =>
      one !== undefined && two !== undefined && one !== two;
    if (differs(change.code, other.code)) return true;
    if (change.type === 'MOVE' || other.type === 'MOVE') return false;
    return differs(change.name, other.name) || differs(change.fullName, other.fullName);
  });
}
