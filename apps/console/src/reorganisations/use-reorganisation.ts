import { reorganisationPageQuery } from '@phoihop/client/reorganisations';
import { useParams } from 'react-router-dom';
import { useQuery } from 'urql';
import type { ShownAct } from './shown-act.ts';

interface AskedAct {
  /** Undefined until it is read; null where there is none for the viewer. */
  readonly act: ShownAct | null | undefined;
  readonly error: unknown;
  readonly reload: () => void;
}

/** The act that the address names. */
export function useReorganisation(): AskedAct {
  const { id = '' } = useParams();
  const [found, askAgain] = useQuery({
    query: reorganisationPageQuery,
    requestPolicy: 'cache-and-network',
    variables: { id },
  });
  const node = found.data?.node;
  return {
    act: node?.__typename === 'Reorganisation' ? node : node === undefined ? undefined : null,
    error: found.error,
    reload: () => askAgain({ requestPolicy: 'network-only' }),
  };
}
