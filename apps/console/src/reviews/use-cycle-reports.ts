import { reviewCycleReportsQuery } from '@phoihop/client/reviews';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useScope } from '../scope/use-scope.ts';
import { useViewer } from '../scope/viewer.ts';
import { type OnBoard, placed } from './board/board-rows.ts';
import type { ShownCycle } from './use-cycle.ts';

const reportsMax = 1000;

export interface CycleReports {
  /** Undefined until they are read. */
  readonly reports: readonly OnBoard[] | undefined;
  /** How many there are, of which no more than a page are read. */
  readonly total: number;
  /** The code of the unit to which the board is narrowed; null for the whole review. */
  readonly under: string | null;
  readonly error: unknown;
  readonly askAgain: () => void;
}

/** The reports of a review: all that the viewer may see, or the part of the unit that is looked at. */
export function useCycleReports(cycle: Pick<ShownCycle, 'id' | 'unit' | 'state'>): CycleReports {
  const { unitCode, asOf } = useScope();
  const { home } = useViewer();
  // Home may lie above the review or within it: either way it is all that there is to see.
  const isWhole = unitCode === '' || unitCode === home?.code || unitCode === cycle.unit.code;
  const under = isWhole ? null : unitCode;
  const [found, askAgain] = useQuery({
    query: reviewCycleReportsQuery,
    requestPolicy: 'cache-and-network',
    variables: { id: cycle.id, under, asOf, first: reportsMax },
  });
  const { state } = cycle;
  const connection = found.data?.reviewCycle?.reports;
  const nodes = connection?.nodes;
  const reports = useMemo(() => nodes && placed(nodes, { state }), [nodes, state]);
  return {
    reports,
    total: connection?.totalCount ?? 0,
    under,
    error: found.error,
    askAgain: () => askAgain({ requestPolicy: 'network-only' }),
  };
}
