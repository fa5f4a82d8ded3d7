/** Draws maps and acts from plain numbers: mostly such as may be, so that long sequences of them happen. */
import { levelOf, type UnitKind, type UnitLevel } from '../unit.ts';
import type { Change, NewUnit, UnitRef } from './act.ts';
import { newUnit, unitBefore } from './map.fixture.ts';
import { toMapUnit, type MapUnit } from './map.ts';

/** What a change is drawn from. */
export interface Dice {
  readonly type: Change['type'];
  readonly level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  readonly numbers: readonly number[];
}

const kindsOf = {
  PROVINCE: ['TINH'],
  DISTRICT: ['HUYEN', 'THI_XA', 'THANH_PHO'],
  COMMUNE: ['XA', 'PHUONG', 'THI_TRAN'],
} as const;

/** Two provinces, so many districts and communes, each somewhere. */
export function drawMap(districts: readonly number[], communes: readonly number[]): MapUnit[] {
  const map = ['1', '2'].map((code) => unitBefore(code, 'TINH', `T${code}`, null));
  for (const [index, number] of districts.entries()) {
    const parentId = String((number % 2) + 1);
    map.push(unitBefore(`1${index}`, 'HUYEN', `H${index}`, parentId));
  }
  const above = map.map(({ id }) => id);
  for (const [index, number] of communes.entries()) {
    map.push(unitBefore(`1${index}0`, 'XA', `X${index}`, at(above, number) ?? '1'));
  }
  return map.map(toMapUnit);
}

/** Draws the changes of one act, one for each dice where there is anything to change. */
export function drawChanges(map: readonly MapUnit[], dice: readonly Dice[], act: number): Change[] {
  const named = new Set<string>();
  return dice.flatMap((die, index) => {
    const changes = drawChange(map, die, named, act * 10 + index);
    for (const change of changes) for (const id of endedOrChanged(change)) named.add(id);
    return changes;
  });
}

function endedOrChanged(change: Change): readonly string[] {
  if (change.type === 'MERGE') return [...change.from, ...idOf(change.into.parent)];
  if (change.type === 'CREATE') return idOf(change.unit.parent);
  if (change.type === 'SPLIT') {
    return [change.from, ...change.into.flatMap(({ unit }) => idOf(unit.parent))];
  }
  return change.type === 'MOVE' ? [change.unit, ...idOf(change.parent)] : [change.unit];
}

function drawChange(
  map: readonly MapUnit[],
  { type, level, numbers }: Dice,
  named: ReadonlySet<string>,
  serial: number,
): readonly Change[] {
  const [first = 0, second = 0, third = 0, fourth = 0] = numbers;
  const free = map.filter((unit) => levelOf(unit.kind) === level && !named.has(unit.id));
  const parentApartFrom = (under: UnitLevel, ...apart: readonly (string | null)[]) =>
    at(
      parents(map, under).filter(({ id }) => !named.has(id) && !apart.includes(id)),
      third,
    );
  const made = (suffix: string, code: string, ...apart: readonly string[]): NewUnit | null => {
    const parent = parentApartFrom(level, ...apart);
    if (!parent && level !== 'PROVINCE') return null;
    const kind: UnitKind = at(kindsOf[level], second) ?? 'XA';
    const above = parent ? { id: parent.id } : null;
    return { ...newUnit(code, kind, `N${serial}${suffix}`, above), key: `k${serial}${suffix}` };
  };
  const fresh = (suffix: number) => String(100_000 + serial * 10 + suffix);
  const unit = at(free, first);

  if (type === 'CREATE') {
    const created = made('', fresh(0));
    return created ? [{ type, unit: created }] : [];
  }
  if (!unit) return [];
  const { id, code } = unit;
  const children = map.filter(({ parentId }) => parentId === id);
  const areFree = children.every((child) => !named.has(child.id));

  if (type === 'MERGE') {
    const others = free.filter((other) => other.id !== id).slice(0, (second % 3) + 1);
    const from = fourth % 5 === 0 ? [id] : [id, ...others.map((other) => other.id)];
    const into = made('', third % 2 === 0 ? code : fresh(0), ...from);
    if (!into) return [];
    return [{ type, from, into, ...(from.length === 1 ? { unrecorded: 'phần khác' } : {}) }];
  }
  if (type === 'SPLIT') {
    const [one, two] = [made('a', code, id), made('b', fresh(1), id)];
    if (!one || !two || !areFree) return [];
    const part = (second % 999) + 1;
    const shares = [part, 1000 - part].map((each) => `0.${String(each).padStart(3, '0')}`);
    const into = [one, two].map((each, index) => ({ unit: each, share: shares[index] ?? '' }));
    const goWhere = (index: number) => ({ key: at([one, two], fourth + index)?.key ?? one.key });
    return [{ type, from: id, into, source: 'theo dân số' }, ...moved(children, goWhere)];
  }
  if (type === 'ABOLISH') {
    const parent = parentApartFrom('COMMUNE', id);
    if (children.some((child) => !isAt('COMMUNE', child))) return [];
    if (!areFree || (!parent && children.length > 0)) return [];
    return [{ type, unit: id }, ...moved(children, () => ({ id: parent?.id ?? '' }))];
  }
  if (type === 'RENAME') {
    const name = `R${serial}`;
    const code = third % 2 === 0 ? { code: fresh(0) } : {};
    return [{ type, unit: id, name, fullName: `Xã ${name}`, ...code }];
  }
  if (type === 'CHANGE_KIND') {
    const others = kindsOf[level].filter((kind) => kind !== unit.kind);
    const kind = at(others, second);
    return kind ? [{ type, unit: id, kind }] : [];
  }
  const parent = parentApartFrom(level, unit.parentId);
  return parent ? [{ type, unit: id, parent: { id: parent.id } }] : [];
}

function isAt(level: UnitLevel, { kind }: MapUnit): boolean {
  return levelOf(kind) === level;
}

function moved(children: readonly MapUnit[], where: (index: number) => UnitRef): readonly Change[] {
  return children.map(({ id }, index) => ({ type: 'MOVE', unit: id, parent: where(index) }));
}

function parents(map: readonly MapUnit[], level: UnitLevel): readonly MapUnit[] {
  if (level === 'COMMUNE')
    return map.filter((unit) => isAt('DISTRICT', unit) || isAt('PROVINCE', unit));
  return level === 'DISTRICT' ? map.filter((unit) => isAt('PROVINCE', unit)) : [];
}

function idOf(ref: UnitRef | null): readonly string[] {
  return ref && 'id' in ref ? [ref.id] : [];
}

function at<Each>(list: readonly Each[], number: number): Each | undefined {
  return list[number % list.length];
}
