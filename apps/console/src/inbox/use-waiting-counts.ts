import { waitingCountsQuery } from '@phoihop/client/tasks';
import { useQuery } from 'urql';

/** How much waits for the viewer besides signings; undefined while it is not known. */
export function useWaitingCounts() {
  // Others act meanwhile: what waits is asked for anew whenever it is looked at.
  const [found, askAgain] = useQuery({
    query: waitingCountsQuery,
    requestPolicy: 'cache-and-network',
  });
  const counts = found.data?.viewer.waiting;
  const total =
    counts &&
    counts.reportsToWrite + counts.reportsToDecide + counts.tasksToDo + counts.recognitionsToJudge;
  return {
    counts,
    total,
    error: found.error,
    askAgain: () => askAgain({ requestPolicy: 'network-only' }),
  };
}
