/** What the acts of a test come to, reckoned as slowly and plainly as can be, with none of the rules under test. */
import type { AccessRow, UnitRef } from './act.ts';
import type { HeldGrant } from './followers.ts';
import type { LineageEdge } from './line.ts';
import type { MapUnit, PlannedPlace } from './map.ts';

/** An exact part of something. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const wholeShare = 10n ** 10n;

/** A share as so many of ten thousand million. */
export function shareDigits(share: string): bigint {
  const [whole = '0', decimals = ''] = share.split('.');
  return BigInt(whole) * wholeShare + BigInt(decimals.padEnd(10, '0'));
}

export const nothing: Fraction = { over: 0n, under: 1n };

export function plus(one: Fraction, other: Fraction): Fraction {
  return {
    over: one.over * other.under + other.over * one.under,
    under: one.under * other.under,
  };
}

export function isSame(one: Fraction, other: Fraction): boolean {
  return one.over * other.under === other.over * one.under;
}

function partOf({ over, under }: Fraction, share: string): Fraction {
  return { over: over * shareDigits(share), under: under * wholeShare };
}

/** A decimal, exactly. */
export function fractionOf(decimal: string): Fraction {
  const [whole = '0', decimals = ''] = decimal.split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

/** What each unit holds once values are handed on along the lineage, step by step, until nobody comes of who holds them. */
export function handedOn(
  cells: readonly { readonly unitId: string; readonly value: bigint }[],
  lineage: readonly LineageEdge[],
): ReadonlyMap<string, Fraction> {
  const held = new Map<string, Fraction>();
  const hand = (unitId: string, value: Fraction) => {
    const next = lineage.filter(({ predecessorId }) => predecessorId === unitId);
    if (next.length === 0) held.set(unitId, plus(held.get(unitId) ?? nothing, value));
    for (const { successorId, share } of next) hand(successorId, partOf(value, share));
  };
  for (const { unitId, value } of cells) hand(unitId, { over: value, under: 1n });
  return held;
}

/** A stock of a unit: its own last value, else its parts of what those had that it came of. */
export function stockOf(
  unitId: string,
  own: ReadonlyMap<string, bigint>,
  lineage: readonly LineageEdge[],
): Fraction {
  const value = own.get(unitId);
  if (value !== undefined) return { over: value, under: 1n };
  return lineage
    .filter(({ successorId }) => successorId === unitId)
    .map(({ predecessorId, share }) => partOf(stockOf(predecessorId, own, lineage), share))
    .reduce(plus, nothing);
}

/** Whether one unit lies at or under another one. */
export function liesUnder(map: readonly MapUnit[], unitId: string, rootId: string): boolean {
  const unit = map.find(({ id }) => id === unitId);
  if (!unit) return false;
  if (unitId === rootId) return true;
  return unit.parentId !== null && liesUnder(map, unit.parentId, rootId);
}

/** All that lies at or under a unit; nothing where it does not live. */
export function under(map: readonly MapUnit[], rootId: string): readonly string[] {
  return map.map(({ id }) => id).filter((id) => liesUnder(map, id, rootId));
}

/** Units that begin, and those that have another line of units above them than they had. */
export function placedAnew(before: readonly MapUnit[], after: readonly MapUnit[]): string[] {
  const line = (map: readonly MapUnit[], id: string | null): string => {
    const unit = map.find((each) => each.id === id);
    return unit ? `${unit.id} in ${line(map, unit.parentId)}` : '';
  };
  return after
    .map(({ id }) => id)
    .filter((id) => line(before, id) !== line(after, id))
    .toSorted();
}

/** Places that say another parent than the map does, or that stand before the place they lie in. */
export function misplaced(
  places: readonly PlannedPlace[],
  map: readonly MapUnit[],
  idIn: (ref: UnitRef) => string,
): readonly string[] {
  const ids = places.map(({ unit }) => idIn(unit));
  return places.flatMap(({ unit, parent }, at) => {
    const parentId = parent && idIn(parent);
    const isRight = map.some((each) => each.id === idIn(unit) && each.parentId === parentId);
    return isRight && (parentId === null || ids.indexOf(parentId) < at) ? [] : [idIn(unit)];
  });
}

/** Whether a unit that fits is met on the way back from one to all that it came of; itself included. */
export function cameOf(
  unitId: string,
  lineage: readonly LineageEdge[],
  fits: (id: string) => boolean,
): boolean {
  if (fits(unitId)) return true;
  return lineage
    .filter(({ successorId }) => successorId === unitId)
    .some(({ predecessorId }) => cameOf(predecessorId, lineage, fits));
}

/** What a map is not: gaps, circles, wrong levels, codes that stand twice. */
export function flawsOf(map: readonly MapUnit[]): readonly string[] {
  const order: Partial<Record<string, number>> = { TINH: 1, HUYEN: 2, THI_XA: 2, THANH_PHO: 2 };
  const rank = ({ kind }: MapUnit) => order[kind] ?? 3;
  return map.flatMap((unit) => {
    const { id, code, parentId } = unit;
    const parent = map.find((each) => each.id === parentId);
    const flaws: string[] = [];
    if (map.filter((each) => each.id === id).length > 1) flaws.push(`${id} stands twice`);
    if (map.filter((each) => each.code === code).length > 1) flaws.push(`${code} is borne twice`);
    if (parentId !== null && !parent) flaws.push(`${id} lies under nothing that lives`);
    if (parent && rank(parent) >= rank(unit)) flaws.push(`${id} lies under one of its level`);
    if (parentId === null && rank(unit) !== 1) flaws.push(`${id} lies nowhere`);
    return flaws;
  });
}

/** Whether following edges ever leads back. */
export function runsInCircle(lineage: readonly LineageEdge[]): boolean {
  const leadsBack = (id: string, way: readonly string[]): boolean =>
    way.includes(id) ||
    lineage
      .filter(({ predecessorId }) => predecessorId === id)
      .some(({ successorId }) => leadsBack(successorId, [...way, id]));
  return lineage.some(({ predecessorId }) => leadsBack(predecessorId, []));
}

/** What everybody sees on two days, before an act and after it, and what he is told to gain. */
export interface Seen {
  readonly before: readonly MapUnit[];
  readonly after: readonly MapUnit[];
  readonly lineage: readonly LineageEdge[];
  /** Units made by the act of which a part, or all, was not on the map. */
  readonly unknown: ReadonlySet<string>;
  readonly grants: readonly HeldGrant[];
  readonly rows: readonly AccessRow[];
  readonly idOf: (ref: UnitRef) => string;
}

/** Units that somebody comes to see, of either day, though nothing said so. */
export function unlisted(seen: Seen): readonly string[] {
  const { before, after, grants, rows, idOf } = seen;
  const accounts = new Set(grants.map(({ accountId }) => accountId));
  return [...accounts].flatMap((accountId) => {
    const own = grants.filter((grant) => grant.accountId === accountId);
    const listed = rows.filter(({ grantId }) => own.some(({ id }) => id === grantId));
    const given = listed.filter(({ type }) => type === 'GRANT').map(({ unit }) => idOf(unit));
    const gained = listed.filter(({ type }) => type === 'GAIN').map(({ unit }) => idOf(unit));
    const roots = own.map(({ unitId }) => unitId);
    const saw = new Set(roots.flatMap((root) => under(before, root)));
    const told = new Set([
      ...gained,
      ...given.flatMap((root) => [...under(before, root), ...under(after, root)]),
    ]);
    const sees = [...roots, ...given].flatMap((root) => [
      ...under(before, root),
      ...under(after, root),
    ]);
    return sees.filter((id) => !told.has(id) && !isOld(id, saw, seen));
  });
}

/** Whether all there is to a unit was seen before: itself, or all that it came of. */
function isOld(id: string, saw: ReadonlySet<string>, { before, lineage, unknown }: Seen): boolean {
  if (before.some((unit) => unit.id === id)) return saw.has(id);
  const sources = lineage.filter(({ successorId }) => successorId === id);
  return (
    !unknown.has(id) &&
    sources.length > 0 &&
    sources.every(({ predecessorId }) => saw.has(predecessorId))
  );
}

/** What each grant gains by the map, grant by grant and unit by unit. */
export function gainsBySeeing(seen: Omit<Seen, 'rows' | 'idOf'>): readonly string[] {
  const { before, after, grants } = seen;
  return grants
    .filter(({ unitId }) => before.some(({ id }) => id === unitId))
    .flatMap(({ id: grantId, unitId }) => {
      const saw = new Set(under(before, unitId));
      const news = under(after, unitId).filter(
        (id) => !isOld(id, saw, { ...seen, rows: [], idOf: String }),
      );
      return news.map((id) => `${grantId} ${id}`);
    })
    .toSorted();
}
