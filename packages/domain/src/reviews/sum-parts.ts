import { sum } from '../decimal.ts';
import type { ShownState } from '../indicators/index.ts';

/** How many there are of those that are due. */
interface Told {
  readonly reported: number;
  readonly expected: number;
}

/** What one unit's figure in a sum reads as. */
export interface SumPart {
  readonly state: ShownState;
  /** An exact decimal; null unless reported. */
  readonly value: string | null;
  readonly cells: Told;
}

/** What figures of units come to, with how many of them have told theirs whole. */
export interface SumOfParts extends SumPart {
  readonly units: Told;
}

const nothing: Told = { reported: 0, expected: 0 };

/**
 * What figures of units come to. None of the four states ever stands for another.
 *
 * @remarks Where one of them may not be known, the sum may not be known either, nor how many it is made of: without that one
 * it would pass for the whole, and with it give it away.
 */
export function sumOfParts(parts: readonly SumPart[]): SumOfParts {
  if (parts.some(({ state }) => state === 'FORBIDDEN')) {
    return { state: 'FORBIDDEN', value: null, cells: nothing, units: nothing };
  }
  const values = parts.flatMap(({ value }) => value ?? []);
  const due = parts.filter(({ state }) => state !== 'NOT_APPLICABLE');
  const isNothing = parts.length > 0 && due.length === 0;
  const whole = due.filter(
    ({ state, cells }) => state === 'REPORTED' && cells.reported === cells.expected,
  );
  return {
    state: values.length > 0 ? 'REPORTED' : isNothing ? 'NOT_APPLICABLE' : 'NOT_REPORTED',
    value: values.length > 0 ? sum(values) : null,
    cells: {
      reported: parts.reduce((all, { cells }) => all + cells.reported, 0),
      expected: parts.reduce((all, { cells }) => all + cells.expected, 0),
    },
    units: { reported: whole.length, expected: due.length },
  };
}
