import { stableId } from '../../stable-id.ts';

/** Chance that repeats itself for the same seed. */
export interface Chance {
  /** A whole number from 0, below the one given. */
  readonly below: (limit: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
  /** So many of the list, or all of it. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[];
  readonly id: () => string;
}

/** By a linear congruence: enough to make up worlds by. */
export function chanceOf(seed: number): Chance {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e3779b9) >>> 0;
  let count = 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const some = <T>(list: readonly T[], wanted: number) => {
    const rest = [...list];
    const taken: T[] = [];
    while (taken.length < wanted && rest.length > 0)
      taken.push(...rest.splice(below(rest.length), 1));
    return taken;
  };
  return {
    below,
    some,
    of: (list) => {
      const [one] = some(list, 1);
      if (one === undefined) throw new Error('nothing to choose from');
      return one;
    },
    id: () => stableId(`world:${seed}:${count++}`),
  };
}
