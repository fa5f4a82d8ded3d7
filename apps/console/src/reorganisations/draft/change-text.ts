import type {
  UnitChangeFields,
  UnitChangeInput,
  UnitChangeType,
} from '@phoihop/client/reorganisations';
import { fullNameOf, type UnitKind } from '@phoihop/domain/units';

/** A unit on the map that a change names, with what tells it from others of its name. */
export interface PickedUnit {
  readonly id: string;
  readonly code: string;
  readonly fullName: string;
  readonly parent: string | null;
}

/** Where a unit is to lie: in one on the map, or in one that the same draft makes. */
export type PickedParent = PickedUnit | { readonly key: string; readonly fullName: string };

/** A unit that a change makes, as it is typed. */
export interface MadeUnit {
  readonly key: string;
  readonly code: string;
  readonly kind: UnitKind | '';
  readonly name: string;
  readonly otherName: string;
  readonly communesTotal: string;
  /** What part of a unit that is split goes to it. */
  readonly share: string;
  readonly parent: PickedParent | null;
}

/** A change as it is typed; of what its type does not speak, nothing is sent. */
export interface ChangeText {
  readonly type: UnitChangeType;
  /** The units it is done to. */
  readonly units: readonly PickedUnit[];
  /** The units it makes. */
  readonly made: readonly MadeUnit[];
  readonly name: string;
  readonly otherName: string;
  readonly kind: UnitKind | '';
  readonly code: string;
  readonly parent: PickedParent | null;
  readonly unrecorded: string;
  readonly source: string;
}

/** A unit of which nothing has been typed. */
export function nothingMade(key: string): MadeUnit {
  return {
    key,
    code: '',
    kind: '',
    name: '',
    otherName: '',
    communesTotal: '',
    share: '',
    parent: null,
  };
}

const madeAtFirst: Readonly<Partial<Record<UnitChangeType, number>>> = {
  MERGE: 1,
  CREATE: 1,
  SPLIT: 2,
};

/** A change of which only its sort has been chosen, beside the others of its draft. */
export function nothingChanged(type: UnitChangeType, others: readonly ChangeText[]): ChangeText {
  return {
    type,
    units: [],
    made: freeKeys(others, madeAtFirst[type] ?? 0).map(nothingMade),
    name: '',
    otherName: '',
    kind: '',
    code: '',
    parent: null,
    unrecorded: '',
    source: '',
  };
}

/** Keys that no unit of a draft has yet. */
export function freeKeys(changes: readonly ChangeText[], count: number): readonly string[] {
  const taken = new Set(changes.flatMap(({ made }) => made.map(({ key }) => key)));
  const keys: string[] = [];
  for (let number = 1; keys.length < count; number += 1) {
    const key = `unit-${number}`;
    if (!taken.has(key)) keys.push(key);
  }
  return keys;
}

type ChangeUnit = UnitChangeFields['after'][number];

/** A change of a draft as the form shows it. */
export function changeTextOf(change: UnitChangeFields): ChangeText {
  const { type, before, after, unrecorded, source } = change;
  const [first] = after;
  const makes = type === 'MERGE' || type === 'SPLIT' || type === 'CREATE';
  const altered = makes || type === 'ABOLISH' ? undefined : first;
  return {
    type,
    units: before.flatMap(({ unit, code, fullName, parent }) =>
      unit === null ? [] : [{ id: unit.id, code, fullName, parent: parent?.fullName ?? null }],
    ),
    made: makes ? after.map(madeOf) : [],
    name: altered?.name ?? '',
    otherName: altered?.otherName ?? '',
    kind: altered?.kind ?? '',
    code: altered === undefined || altered.code === before[0]?.code ? '' : altered.code,
    parent: altered === undefined ? null : parentOf(altered),
    unrecorded: unrecorded ?? '',
    source: source ?? '',
  };
}

function madeOf(unit: ChangeUnit): MadeUnit {
  const { key, code, kind, name, otherName, communesTotal, share } = unit;
  return {
    key: key ?? code,
    code,
    kind,
    name,
    otherName: otherName ?? '',
    communesTotal: communesTotal === null ? '' : String(communesTotal),
    share: share ?? '',
    parent: parentOf(unit),
  };
}

function parentOf({ parent }: Pick<ChangeUnit, 'parent'>): PickedParent | null {
  if (parent === null) return null;
  const { key, unit, code, fullName } = parent;
  if (key !== null) return { key, fullName };
  return unit === null ? null : { id: unit.id, code, fullName, parent: null };
}

/** A change as the service takes it; what is missing it refuses by name. */
export function toChangeInput(change: ChangeText): UnitChangeInput {
  const { type, units, made, name, otherName, kind, code, parent, unrecorded, source } = change;
  const unit = units[0]?.id ?? '';
  const [first] = made;
  const recoded = code.trim() === '' ? {} : { code: code.trim() };
  switch (type) {
    case 'MERGE': {
      const from = units.map(({ id }) => id);
      const into = toMade(first ?? nothingMade(''));
      return {
        merge: { from, into, unrecorded: textOrNull(unrecorded), source: textOrNull(source) },
      };
    }
    case 'SPLIT': {
      const into = made.map((part) => ({ unit: toMade(part), share: decimalOf(part.share) }));
      return { split: { from: unit, into, source: source.trim() } };
    }
    case 'CREATE':
      return { create: toMade(first ?? nothingMade('')) };
    case 'ABOLISH':
      return { abolish: unit };
    case 'RENAME': {
      const fullName = fullNameIn(kind, name);
      return {
        rename: { unit, name: name.trim(), fullName, otherName: textOrNull(otherName), ...recoded },
      };
    }
    case 'CHANGE_KIND': {
      const named =
        name.trim() === '' ? {} : { name: name.trim(), fullName: fullNameIn(kind, name) };
      return { changeKind: { unit, kind: chosen(kind), ...named, ...recoded } };
    }
    case 'MOVE':
      return { move: { unit, parent: toRef(parent) ?? { unit: '' }, ...recoded } };
    default:
      return type satisfies never;
  }
}

function toMade({ key, code, kind, name, otherName, communesTotal, parent }: MadeUnit) {
  const total = Number(communesTotal);
  return {
    key,
    code: code.trim(),
    kind: chosen(kind),
    name: name.trim(),
    fullName: fullNameIn(kind, name),
    otherName: textOrNull(otherName),
    communesTotal: communesTotal.trim() === '' || !Number.isInteger(total) ? null : total,
    parent: toRef(parent),
  };
}

function toRef(parent: PickedParent | null) {
  if (parent === null) return null;
  return 'key' in parent ? { key: parent.key } : { unit: parent.id };
}

function fullNameIn(kind: UnitKind | '', name: string): string {
  return kind === '' ? name.trim() : fullNameOf(kind, name.trim());
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** A form asks {@link lackOf} before it sends anything. */
function chosen(kind: UnitKind | ''): UnitKind {
  if (kind === '') throw new Error('a change without a kind is not sent');
  return kind;
}

/** As the service writes a decimal, whichever mark was typed. */
function decimalOf(text: string): string {
  return text.trim().replace(',', '.');
}

/** What may be missing of a change. */
type Lack = 'units' | 'unit' | 'made' | 'share' | 'source' | 'name' | 'kind' | 'parent';

/** What a change still lacks before it can be sent; null where it is whole. */
export function lackOf(change: ChangeText): Lack | null {
  const { type, units, made, name, kind, parent, unrecorded, source } = change;
  if (type === 'MERGE' && units.length + (unrecorded.trim() === '' ? 0 : 1) < 2) return 'units';
  if (type !== 'CREATE' && units.length === 0) return 'unit';
  if (made.some((unit) => [unit.code, unit.kind, unit.name].some((text) => text.trim() === ''))) {
    return 'made';
  }
  if (type === 'SPLIT' && made.some(({ share }) => share.trim() === '')) return 'share';
  if (type === 'SPLIT' && source.trim() === '') return 'source';
  if (type === 'RENAME' && name.trim() === '') return 'name';
  if ((type === 'CHANGE_KIND' || type === 'RENAME') && kind === '') return 'kind';
  return type === 'MOVE' && parent === null ? 'parent' : null;
}
