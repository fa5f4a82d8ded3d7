import { compare, roundTo, subtract } from '../decimal.ts';
import type { Precision } from './indicator.ts';

/** A figure as a source printed it. */
export interface PublishedValue {
  /** Null where only an order of size is printed. */
  readonly value: string | null;
  readonly precision: Precision;
  readonly decimals: number;
}

/** How a computed figure stands beside a published one. */
export interface Comparison {
  /** Computed less published, at the published decimals; null where either has no number. */
  readonly difference: string | null;
  /** Whether both say the same; null where there is nothing to compare. */
  readonly agrees: boolean | null;
}

/** From where to where an order of size reaches: so many hundreds, so many thousands. */
const sizes = {
  HUNDREDS: ['100', '1000'],
  THOUSANDS: ['1000', '10000'],
} as const satisfies Partial<Record<Precision, readonly [string, string]>>;

/**
 * Holds a computed figure against a published one. Neither is ever added to the other.
 *
 * @remarks An exact one agrees where both are equal at the published decimals, one that says *more than* where the computed
 * is not below it, an order of size where the computed is of it.
 */
export function compareWithPublished(
  computed: string | null,
  published: PublishedValue,
): Comparison {
  const { value, precision, decimals } = published;
  if (computed === null) return { difference: null, agrees: null };
  if (precision === 'HUNDREDS' || precision === 'THOUSANDS') {
    const [least, beyond] = sizes[precision];
    return {
      difference: null,
      agrees: compare(computed, least) >= 0 && compare(computed, beyond) < 0,
    };
  }
  if (value === null) return { difference: null, agrees: null };
  const difference = subtract(roundTo(computed, decimals), value);
  // Rounded up it might pass for what it does not reach.
  const isBelow = compare(computed, value) < 0;
  return {
    difference,
    agrees: precision === 'AT_LEAST' ? !isBelow : compare(difference, '0') === 0,
  };
}
