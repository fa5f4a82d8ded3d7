import { fullNameOf } from '../kind-words.ts';
import { unitMatcher } from '../match-unit.ts';
import type { Change } from './act.ts';
import type { MapUnit } from './map.ts';
import { fatesOfRows, type RowFate, type RowUnit } from './row-fates.ts';
import { readActTable, type ActRow, type ActTable, type RowError } from './table-row.ts';
import { foundParent, newUnitOf, parentsAfter, type ParentsAfter } from './unit-of-rows.ts';
import { refText } from './unit-ref.ts';

/** What the rows of a table come to; with errors, nothing should be made of the changes. */
export interface ReadAct {
  readonly changes: readonly Change[];
  readonly errors: readonly RowError[];
}

/**
 * Reads an act from a table of old codes and new ones: several old under one new is a merge, one old under several new a
 * split, an old one alone is abolished, a new one alone created, and one to one is kept, with what the row changes.
 *
 * @param map - the units that live on the day before the act takes effect
 */
export function readReorganisationRows(table: ActTable, map: readonly MapUnit[]): ReadAct {
  const { rows, errors: unread } = readActTable(table);
  const errors: RowError[] = [...unread];
  const findUnit = unitMatcher(withParentNames(map));
  const told: RowUnit[] = [];
  for (const row of rows) {
    if (row.oldCode === null && row.oldName === null) {
      told.push({ row, old: null });
      continue;
    }
    const found = findUnit({ code: row.oldCode ?? '', name: row.oldName ?? '' });
    if (found.ok) told.push({ row, old: found.value });
    else errors.push({ row: row.number, refusal: found });
  }
  const fates = fatesOfRows(told);
  errors.push(...fates.errors);
  const parentAfter = parentsAfter(map, fates.fates);
  const changes: Change[] = [];
  for (const fate of fates.fates) {
    const change = changesOf(fate, parentAfter);
    if ('refusal' in change) errors.push(change);
    else changes.push(...change.changes);
  }
  return {
    changes: errors.length > 0 ? [] : changes,
    errors: errors.toSorted((one, other) => one.row - other.row),
  };
}

function withParentNames(map: readonly MapUnit[]) {
  const names = new Map(map.map(({ id, fullName }) => [id, fullName]));
  return map.map((unit) => ({
    ...unit,
    parentName: unit.parentId === null ? null : (names.get(unit.parentId) ?? null),
  }));
}

type Changes = { readonly changes: readonly Change[] } | RowError;

function changesOf({ type, units }: RowFate, parents: ParentsAfter): Changes {
  const [first] = units;
  if (!first) return { changes: [] };
  const olds = units.flatMap(({ old }) => old ?? []);
  const [old] = olds;
  if (type === 'ABOLISH' && old) return { changes: [{ type, unit: old.id }] };
  if (type === 'KEEP' && old) return kept(first.row, old, parents);
  if (type === 'SPLIT' && old) {
    const into = [];
    for (const unit of units) {
      const made = newUnitOf([unit], parents);
      if ('refusal' in made) return made;
      into.push({ unit: made, share: unit.row.share ?? '' });
    }
    const source = units.map(({ row }) => row.source).find((text) => text !== null) ?? '';
    return { changes: [{ type, from: old.id, into, source }] };
  }
  const made = newUnitOf(units, parents);
  if ('refusal' in made) return made;
  if (type === 'CREATE') return { changes: [{ type, unit: made }] };
  const said = (column: 'unrecorded' | 'source') =>
    units.map(({ row }) => row[column]).find((text) => text !== null) ?? null;
  const from = olds.map(({ id }) => id);
  const [unrecorded, source] = [said('unrecorded'), said('source')];
  return { changes: [{ type: 'MERGE', from, into: made, unrecorded, source }] };
}

/** What a row changes of a unit that stays itself. */
function kept(row: ActRow, old: MapUnit, parents: ParentsAfter): Changes {
  const { id } = old;
  const kind = row.newKind ?? old.kind;
  const name = row.newName ?? old.name;
  const fullName =
    row.newName === null && kind === old.kind ? old.fullName : fullNameOf(kind, name);
  const parent =
    row.parentCode === null ? null : foundParent(row.parentCode, parents.byCode(row.parentCode));
  if (parent && 'ok' in parent) return { row: row.number, refusal: parent };
  const code = row.newCode !== null && row.newCode !== old.code ? { code: row.newCode } : {};
  const isMoved = parent && refText(parent) !== (old.parentId && refText({ id: old.parentId }));
  const changes: Change[] = [];
  if (kind !== old.kind)
    changes.push({ type: 'CHANGE_KIND', unit: id, kind, name, fullName, ...code });
  if (isMoved) changes.push({ type: 'MOVE', unit: id, parent, ...code });
  const isNamed = kind === old.kind && (name !== old.name || fullName !== old.fullName);
  if (isNamed || (changes.length === 0 && 'code' in code)) {
    const { otherName } = name === old.name ? old : { otherName: null };
    changes.unshift({ type: 'RENAME', unit: id, name, fullName, otherName, ...code });
  }
  return { changes };
}
