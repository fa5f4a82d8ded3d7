import { waitingSigningsQuery, type WaitingSigningsData } from '@phoihop/client/signings';
import { useQuery } from 'urql';
import { livesAnywhere } from '../scope/home-of.ts';
import { useViewer } from '../scope/viewer.ts';

export type WaitingSigning = WaitingSigningsData['signings']['nodes'][number];

const onTheirWay = ['PLANNED', 'DRAFTING', 'SUBMITTED', 'RETURNED', 'APPROVED'] as const;

/**
 * The signings with a move that is the viewer's own to make, the longest waiting first; what they may
 * only do on a unit's behalf waits for that unit.
 */
export function useWaiting() {
  const { account, home } = useViewer();
  // For a unit that has ended nothing waits: what it left is its successor's to do.
  const isOver = home === null || !livesAnywhere(account.grants, account.businessDate);
  const [found, askAgain] = useQuery({
    query: waitingSigningsQuery,
    variables: { under: home?.code ?? '', state: [...onTheirWay], first: 1000 },
    // Others act meanwhile: what waits is asked for anew whenever it is looked at.
    requestPolicy: 'cache-and-network',
    pause: isOver,
  });
  const signings = isOver ? [] : found.data?.signings.nodes;
  const waiting = signings
    ?.filter(({ moves }) => moves.some(({ isOpen, isOnBehalf }) => isOpen && !isOnBehalf))
    .toSorted((one, other) => one.updatedAt.localeCompare(other.updatedAt));
  return { waiting, error: found.error, askAgain };
}
