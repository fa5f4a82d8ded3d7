import { compare, roundTo } from '../decimal.ts';
import type { EnteredState } from '../indicators/index.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import type { ReviewCycleState } from './cycle-state.ts';
import { decideKeeper, type ReviewKeeper } from './keeper.ts';

/** Which figure: whose, of what, for which period. */
export interface CellPlace {
  readonly unitId: string;
  readonly indicator: string;
  readonly periodKey: string;
}

/** What a cell said: a number only where it was reported. */
export interface CellValue {
  readonly state: EnteredState;
  readonly value: string | null;
}

/** A cell as it was published. */
export interface PublishedCell extends CellPlace, CellValue {
  /** To how many decimals it was printed. */
  readonly decimals: number;
}

/** A cell as it is accepted now. */
export interface AcceptedCell extends CellPlace, CellValue {}

/** A cell that has been corrected since it was published. */
export interface CorrectedCell extends CellPlace {
  readonly published: CellValue;
  readonly current: CellValue;
}

/** Whether corrections of a review may be made public by somebody, before it is looked which there are. */
export function decideAddendumOpen({
  state,
  keeper,
}: {
  readonly state: ReviewCycleState;
  readonly keeper: ReviewKeeper;
}): Verdict<null> {
  return state === 'PUBLISHED'
    ? decideKeeper(keeper)
    : refuse('WRONG_STATE', { move: 'ADDENDUM', state, thing: 'reviewCycle' });
}

/** Whether there is anything that an addendum could tell. */
export function decideAddendum(corrected: readonly CorrectedCell[]): Verdict<null> {
  return corrected.length > 0 ? allow(null) : refuse('NOTHING_CORRECTED');
}

const unreported: CellValue = { state: 'NOT_REPORTED', value: null };

/**
 * The cells that no longer say what was published, in the order of the papers; those that were not printed come last.
 *
 * @remarks A number that is the same at the printed decimals has not been corrected. A cell that is not there is not
 * reported: one that was accepted late is told as such.
 */
export function addendumOf(
  published: readonly PublishedCell[],
  current: readonly AcceptedCell[],
): readonly CorrectedCell[] {
  const now = new Map(current.map((cell) => [placeKey(cell), cell]));
  const printed = new Set(published.map(placeKey));
  const corrected = published.flatMap((cell) => {
    const after = now.get(placeKey(cell)) ?? unreported;
    return isSameAt(cell, after, cell.decimals) ? [] : [correction(cell, cell, after)];
  });
  const added = [...now.values()]
    .filter((cell) => cell.state !== 'NOT_REPORTED' && !printed.has(placeKey(cell)))
    .toSorted((one, other) => (placeKey(one) < placeKey(other) ? -1 : 1))
    .map((cell) => correction(cell, unreported, cell));
  return [...corrected, ...added];
}

function correction(place: CellPlace, published: CellValue, current: CellValue): CorrectedCell {
  const { unitId, indicator, periodKey } = place;
  const told = ({ state, value }: CellValue) => ({ state, value });
  return { unitId, indicator, periodKey, published: told(published), current: told(current) };
}

function isSameAt(one: CellValue, other: CellValue, decimals: number): boolean {
  if (one.state !== other.state) return false;
  if (one.value === null || other.value === null) return one.value === other.value;
  return compare(one.value, roundTo(other.value, decimals)) === 0;
}

/** No part of it holds the character between: ids, keys of indicators and of periods are plain. */
function placeKey({ unitId, indicator, periodKey }: CellPlace): string {
  return [unitId, indicator, periodKey].join('\n');
}
