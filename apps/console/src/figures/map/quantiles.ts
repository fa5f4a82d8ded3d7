import { compare } from '@phoihop/domain/decimal';

/** Values between two of the given ones, both included. */
export interface ValueClass {
  readonly from: string;
  readonly to: string;
}

/** As many classes of as equal a number of values as there can be; equal values are in one class. */
export function quantileClasses(
  values: readonly string[],
  classesMax: number,
): readonly ValueClass[] {
  const sorted = values.toSorted(compare);
  const classes: ValueClass[] = [];
  for (let each = 0; each < classesMax; each += 1) {
    const last = sorted[Math.ceil(((each + 1) * sorted.length) / classesMax) - 1];
    const before = classes.at(-1);
    if (last === undefined || (before && compare(last, before.to) <= 0)) continue;
    const from = sorted.find((value) => !before || compare(value, before.to) > 0) ?? last;
    classes.push({ from, to: last });
  }
  return classes;
}

/** The class a value lies in, from 0. */
export function classOf(value: string, classes: readonly ValueClass[]): number {
  return classes.findIndex(({ to }) => compare(value, to) <= 0);
}
