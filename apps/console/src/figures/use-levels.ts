import { figureLevelsQuery } from '@phoihop/client/indicators';
import type { IsoDate } from '@phoihop/domain/dates';
import { useQuery } from 'urql';
import { type FigureLevel, figureLevels, levelsOf } from './figure-params.ts';

/** A unit on a day, and the levels of which there are units at or under it: null until it is known. */
export function useLevels(under: string, day: IsoDate) {
  const [found] = useQuery({
    query: figureLevelsQuery,
    pause: under === '',
    variables: { under, day },
  });
  const unit = found.data?.unit ?? null;
  const known: readonly FigureLevel[] = unit === null ? figureLevels : levelsOf(unit);
  return { unit, levels: found.fetching ? null : known };
}
