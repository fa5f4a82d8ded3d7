import { reviewCycleContentQuery } from '@phoihop/client/reviews';
import { useQuery } from 'urql';
import { Awaited } from '../layout/Awaited.tsx';
import { AskedContent } from './AskedContent.tsx';
import type { ShownCycle } from './use-cycle.ts';

/** The texts and the figures that a review asks each unit for: read where they are looked at, and nowhere else. */
export function CycleContent({ cycle: { id } }: { readonly cycle: Pick<ShownCycle, 'id'> }) {
  const [found, askAgain] = useQuery({
    query: reviewCycleContentQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Awaited
      thing={found.data?.reviewCycle ?? undefined}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
      rows={6}
    >
      {(content) => <AskedContent content={content} />}
    </Awaited>
  );
}
