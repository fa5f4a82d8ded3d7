import { namedTaskReviewQuery, type TaskReview, taskReviewsQuery } from '@phoihop/client/tasks';
import { useQuery } from 'urql';

interface TaskReviews {
  /** The latest in front; undefined until all that are needed have been read. */
  readonly reviews: readonly TaskReview[] | undefined;
  /** How many earlier ones are not among them. */
  readonly left: number;
  readonly error: unknown;
  readonly reload: () => void;
}

/** The reviews that tasks follow from; one that is named is among them however many came after it. */
export function useTaskReviews(named: string | null): TaskReviews {
  const [found, askAgain] = useQuery({
    query: taskReviewsQuery,
    requestPolicy: 'cache-and-network',
  });
  const latest = found.data?.reviewCycles;
  const isFurther =
    named !== null &&
    latest !== undefined &&
    latest.totalCount > latest.nodes.length &&
    latest.nodes.every(({ id }) => id !== named);
  const [further] = useQuery({
    query: namedTaskReviewQuery,
    variables: { id: named ?? '' },
    pause: !isFurther,
  });
  // One that is not there, or is not to be seen, is told at the field: the others may still be chosen.
  const isKnown = !isFurther || further.data !== undefined || further.error !== undefined;
  const one = isFurther ? further.data?.reviewCycle : null;
  return {
    reviews: latest && isKnown ? [...latest.nodes, ...(one ? [one] : [])] : undefined,
    left: latest ? latest.totalCount - latest.nodes.length - (one ? 1 : 0) : 0,
    error: found.error,
    reload: () => askAgain({ requestPolicy: 'network-only' }),
  };
}
