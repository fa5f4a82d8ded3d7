import { earliest, type IsoDate } from '@phoihop/domain/dates';
import { reachedFrom } from '@phoihop/domain/units';
import type { LineLink } from './draw-line.ts';

/** The units that one came of, however far back. */
export function originsOf(unit: string, line: readonly LineLink[]): ReadonlySet<string> {
  const edges = line.map(({ predecessor, successor, share }) => {
    return { predecessorId: predecessor.id, successorId: successor.id, share };
  });
  return reachedFrom([unit], edges, 'PREDECESSORS');
}

/** The last year that is over on the day looked at; of a day to come, that is over today. */
export function yearBefore(asOf: IsoDate, businessDate: IsoDate): string {
  return String(Number((earliest(asOf, businessDate) ?? asOf).slice(0, 4)) - 1);
}
