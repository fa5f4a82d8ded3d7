import { compare } from '../decimal.ts';

/**
 * Puts figures in their order: equal values share a place, and the next place counts them all. Where there is no value
 * there is no place either; those come last, in the order they came in.
 */
export function rankFigures<Valued extends { readonly value: string | null }>(
  figures: readonly Valued[],
  { isLowestFirst }: { readonly isLowestFirst: boolean },
): readonly { readonly rank: number | null; readonly figure: Valued }[] {
  const valued = figures.filter(({ value }) => value !== null);
  const ordered = valued.toSorted((one, other) => {
    const order = compare(one.value ?? '0', other.value ?? '0');
    return isLowestFirst ? order : -order;
  });
  const ranked: { rank: number; figure: Valued }[] = [];
  for (const [index, figure] of ordered.entries()) {
    const before = ranked.at(-1);
    const isEqual = before && compare(before.figure.value ?? '0', figure.value ?? '0') === 0;
    ranked.push({ rank: isEqual ? before.rank : index + 1, figure });
  }
  const without = figures.filter(({ value }) => value === null);
  return [...ranked, ...without.map((figure) => ({ rank: null, figure }))];
}
