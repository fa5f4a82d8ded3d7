/**
 * A small model of signings: what the specification says, written out by hand and without the project's own rules, so
 * that both can be held against each other.
 */

export const today = '2023-12-15';

export const units = ['04507', '04510', '138', '15'] as const;
export type UnitCode = (typeof units)[number];

export const people = [
  'tinh',
  'tinh2',
  'huyen-138',
  'huyen-138b',
  'huyen-133',
  'xa-04507',
  'xa-04510',
  'xem',
] as const;
export type Person = (typeof people)[number];

const province: readonly Person[] = ['tinh', 'tinh2'];
const district: readonly Person[] = ['huyen-138', 'huyen-138b'];

/** Who acts for each unit, from above too, and who decides on what it submits. */
export const unitSide: Record<UnitCode, readonly Person[]> = {
  '04507': ['xa-04507', ...district, ...province],
  '04510': ['xa-04510', ...district, ...province],
  '138': [...district, ...province],
  '15': province,
};
export const parentSide: Record<UnitCode, readonly Person[]> = {
  '04507': district,
  '04510': district,
  '138': province,
  '15': province,
};

const seenBy: Record<Person, readonly UnitCode[]> = {
  tinh: units,
  tinh2: units,
  xem: units,
  'huyen-138': ['04507', '04510', '138'],
  'huyen-138b': ['04507', '04510', '138'],
  'huyen-133': [],
  'xa-04507': ['04507'],
  'xa-04510': ['04510'],
};
const above: Record<Person, readonly UnitCode[]> = {
  tinh: [],
  tinh2: [],
  xem: [],
  'huyen-138': ['15'],
  'huyen-138b': ['15'],
  'huyen-133': ['15'],
  'xa-04507': ['138', '15'],
  'xa-04510': ['138', '15'],
};

export function sees(person: Person, unit: UnitCode): boolean {
  return seenBy[person].includes(unit);
}

/** What a person is told of a unit that he asks for by its code; nothing where he sees it. */
export function unseen(person: Person, unit: UnitCode): string | null {
  if (sees(person, unit)) return null;
  return above[person].includes(unit) ? 'FORBIDDEN' : 'NOT_FOUND';
}

export interface ModelSigning {
  id: string;
  readonly unit: UnitCode;
  state: string;
  version: number;
  entries: number;
  validFrom: string;
  validTo: string | null;
  /** Everybody who ever submitted it, or entered it. */
  readonly submitters: Person[];
  readonly isRecorded: boolean;
  /** Whether both bodies have a name that day. */
  readonly isNamed: boolean;
  readonly hasDocument: boolean;
  readonly supersedes: ModelSigning | null;
  supersededOn: string | null;
  terminatedOn: string | null;
}

/** All signings of one run, in the order in which they were made. */
export interface Model {
  readonly signings: ModelSigning[];
}

/** What of a signing decides whether it holds beside the others of its unit. */
export type Bound = Pick<
  ModelSigning,
  'unit' | 'validFrom' | 'validTo' | 'supersededOn' | 'terminatedOn' | 'supersedes'
>;

const open = ['PLANNED', 'DRAFTING', 'SUBMITTED', 'RETURNED', 'APPROVED'];
const signed = ['SIGNED', 'SUPERSEDED', 'TERMINATED'];

export function isOpen({ state, isRecorded }: ModelSigning): boolean {
  return open.includes(state) && !isRecorded;
}

export function hasSuccessor(model: Model, old: ModelSigning): boolean {
  return model.signings.some(
    ({ supersedes, state }) => supersedes === old && state !== 'CANCELLED',
  );
}

/** Whether another signing of the unit holds on one of the days, day by day's ends; what it takes the place of makes room. */
export function overlaps(model: Model, one: Bound): boolean {
  const endOf = ({ validTo, supersededOn, terminatedOn }: Bound, madeRoom: string | null = null) =>
    [validTo, supersededOn, terminatedOn, madeRoom].filter((day) => day !== null).toSorted()[0] ??
    '9999';
  return model.signings.some((other) => {
    if (other === one || other.unit !== one.unit || !signed.includes(other.state)) return false;
    const from = [one.validFrom, other.validFrom].toSorted()[1] ?? '';
    const isReplaced = other === one.supersedes && other.state === 'SIGNED';
    const until = endOf(other, isReplaced ? one.validFrom : null);
    const to = [endOf(one), until].toSorted()[0] ?? '';
    return from < to;
  });
}
