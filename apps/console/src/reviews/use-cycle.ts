import { type ReviewCyclePageData, reviewCyclePageQuery } from '@phoihop/client/reviews';
import { useParams } from 'react-router-dom';
import { useQuery } from 'urql';

/** A review as its page shows it. */
export type ShownCycle = NonNullable<ReviewCyclePageData['reviewCycle']>;

interface AskedCycle {
  /** Undefined until it is read; null where there is none for the viewer. */
  readonly cycle: ShownCycle | null | undefined;
  readonly error: unknown;
  readonly reload: () => void;
}

/** The review that the address names. */
export function useCycle(): AskedCycle {
  const { id = '' } = useParams();
  const [found, askAgain] = useQuery({
    query: reviewCyclePageQuery,
    requestPolicy: 'cache-and-network',
    variables: { id },
  });
  return {
    cycle: found.data?.reviewCycle,
    error: found.error,
    reload: () => askAgain({ requestPolicy: 'network-only' }),
  };
}
