import type { IsoDate } from '@phoihop/domain/dates';
import { useScopeParams } from './use-scope-params.ts';
import { useViewer } from './viewer.ts';

export interface AsOf {
  /** The day every screen looks at. */
  readonly asOf: IsoDate;
  readonly businessDate: IsoDate;
  /** Moves are made only when looking at the business date. */
  readonly isToday: boolean;
}

export function useAsOf(): AsOf {
  const { businessDate } = useViewer().account;
  const { d } = useScopeParams();
  const asOf = d ?? businessDate;
  return {
    asOf,
    businessDate,
    isToday: asOf === businessDate,
  };
}
