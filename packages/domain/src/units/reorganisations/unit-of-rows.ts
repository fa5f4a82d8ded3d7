import { refuse, type Refusal } from '../../verdict.ts';
import { fullNameOf } from '../kind-words.ts';
import { levelOf } from '../unit.ts';
import type { NewUnit, UnitRef } from './act.ts';
import type { MapUnit } from './map.ts';
import type { RowFate, RowUnit } from './row-fates.ts';
import type { ActRow, RowError } from './table-row.ts';
import { refText } from './unit-ref.ts';

/** Where things lie once the act of a table has taken effect. */
export interface ParentsAfter {
  /** The unit that bears the code once the act has taken effect. */
  readonly byCode: (code: string) => UnitRef | null;
  /** Where what lies in a unit goes when nothing is said of it; null where that is not one place. */
  readonly standsFor: (unitId: string) => UnitRef | null;
}

/** Reads from the rows which code and which unit stand for what afterwards. */
export function parentsAfter(map: readonly MapUnit[], fates: readonly RowFate[]): ParentsAfter {
  const into = new Map<string, UnitRef | null>();
  const byCode = new Map<string, UnitRef>();
  const codeOf = new Map<string, string>();
  for (const fate of fates) {
    const [first] = fate.units;
    if (fate.type === 'KEEP') {
      if (first?.old && first.row.newCode !== null) codeOf.set(first.old.id, first.row.newCode);
      continue;
    }
    for (const { row, old } of fate.units) {
      const made = row.newCode === null ? null : { key: row.newCode };
      if (made) byCode.set(made.key, made);
      if (old) into.set(old.id, fate.type === 'MERGE' ? made : null);
    }
  }
  for (const { id, code } of map) {
    if (!into.has(id)) byCode.set(codeOf.get(id) ?? code, { id });
  }
  return {
    byCode: (code) => byCode.get(code) ?? null,
    standsFor: (unitId) => (into.has(unitId) ? (into.get(unitId) ?? null) : { id: unitId }),
  };
}

/** The unit that rows make, each saying what it says of it; refuses where they disagree or leave something open. */
export function newUnitOf(units: readonly RowUnit[], parents: ParentsAfter): NewUnit | RowError {
  const [first] = units;
  const row = first?.row.number ?? 0;
  for (const column of said) {
    const told = units.map((each) => ({ of: each.row, text: each.row[column] }));
    const [agreed, ...others] = told.filter(({ text }) => text !== null);
    const other = others.find(({ text }) => text !== agreed?.text);
    if (!other) continue;
    const facts = { what: whatOf[column], text: String(other.text), hint: 'rowsDisagree' };
    return { row: other.of.number, refusal: refuse('INVALID_INPUT', facts) };
  }
  const told = <Column extends (typeof said)[number]>(column: Column): ActRow[Column] | null =>
    units.map((each) => each.row[column]).find((text) => text !== null) ?? null;
  const [code, kind, name] = [first?.row.newCode ?? null, told('newKind'), told('newName')];
  if (code === null) return { row, refusal: empty('code') };
  if (name === null) return { row, refusal: empty('name') };
  if (kind === null) return { row, refusal: empty('kind') };
  const parentCode = told('parentCode');
  const parent =
    parentCode === null
      ? heir(units, kind, parents)
      : foundParent(parentCode, parents.byCode(parentCode));
  if (parent !== null && 'ok' in parent) return { row, refusal: parent };
  const fullName = fullNameOf(kind, name);
  const communesTotal = told('communesTotal');
  return { key: code, code, kind, name, fullName, parent, communesTotal };
}

const said = ['newName', 'newKind', 'parentCode', 'communesTotal'] as const;
const whatOf = {
  newName: 'name',
  newKind: 'kind',
  parentCode: 'parent',
  communesTotal: 'communesTotal',
} as const;

function empty(what: string): Refusal {
  return refuse('INVALID_INPUT', { what, text: '', hint: 'notEmpty' });
}

/** The unit that bears the code of a parent once the act has taken effect. */
export function foundParent(code: string, parent: UnitRef | null): UnitRef | Refusal {
  return parent ?? refuse('NOT_FOUND', { what: 'unit', text: code });
}

/** The parent of a unit of which no row says where it lies: that of all it comes of, where it is one. */
function heir(
  units: readonly RowUnit[],
  kind: NewUnit['kind'],
  parents: ParentsAfter,
): UnitRef | Refusal | null {
  const above = units.map(({ old }) =>
    old && old.parentId !== null ? parents.standsFor(old.parentId) : null,
  );
  const [first = null] = above;
  const isOne = above.every((each) => (each && refText(each)) === (first && refText(first)));
  if (isOne && first) return first;
  const mayStandAlone = ['CENTRAL', 'PROVINCE'].includes(levelOf(kind));
  return mayStandAlone && units.every(({ old }) => (old?.parentId ?? null) === null)
    ? null
    : empty('parent');
}
