/**
 * Splits a whole number by weights into whole numbers that add up to it exactly.
 *
 * By largest remainder: no part is further than one from its exact share, and none exceeds its weight
 * when the total does not exceed the weights' sum. Weights are whole numbers.
 */
export function split(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  if (sum <= 0) throw new RangeError('nothing to split by: the weights add up to nothing');
  // Whole numbers far below 2^53, so the remainders are exact.
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  const remainders = weights.map((weight, index) => ({ index, rest: (total * weight) % sum }));
  remainders.sort((one, other) => other.rest - one.rest || one.index - other.index);
  const missing = total - parts.reduce((left, right) => left + right, 0);
  const raised = new Set(remainders.slice(0, missing).map(({ index }) => index));
  return parts.map((part, index) => (raised.has(index) ? part + 1 : part));
}
