import { viewerQuery } from '@phoihop/client/access';
import { topUnitQuery, unitLineQuery } from '@phoihop/client/units';
import { nearestIn } from '@phoihop/domain/dates';
import { type ReactNode, useMemo } from 'react';
import { useQuery } from 'urql';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Skeletons } from '../layout/Skeletons.tsx';
import { homeOf } from './home-of.ts';
import { useScopeParams } from './use-scope-params.ts';
import { type Line, type Viewer, ViewerContext } from './viewer.ts';

const noLine: Line = [];

/** Lets the frame and its screens in once it is known who looks and where they stand. */
export function ViewerGate({ children }: { readonly children: ReactNode }) {
  const [asked, askAgain] = useQuery({ query: viewerQuery });
  const account = asked.data?.viewer;
  // A grant without a unit is one over the whole country; it begins at the uppermost unit there is.
  const isEverywhere = account?.grants.some((grant) => grant.unit === null) ?? false;
  const [top] = useQuery({ query: topUnitQuery, pause: !isEverywhere });
  const ownUnit = account ? homeOf(account.grants, account.businessDate) : null;
  const home = ownUnit ?? top.data?.units.nodes[0] ?? null;
  const { d } = useScopeParams();
  const businessDate = account?.businessDate;
  const isElsewhen = d !== null && businessDate !== undefined && d !== businessDate;
  // On another day another unit may stand for the viewer's own, even under the same code; of one that has ended since, its last
  // day tells which.
  const lifeOfOwn = ownUnit && { from: ownUnit.validFrom, to: ownUnit.validTo };
  const [line] = useQuery({
    query: unitLineQuery,
    variables: {
      unit: home?.code ?? '',
      asOf: lifeOfOwn && businessDate ? nearestIn(lifeOfOwn, businessDate) : businessDate,
    },
    pause: !isElsewhen || home === null,
  });
  const homeLine = line.data?.unit?.line ?? noLine;
  const viewer = useMemo<Viewer | null>(
    () => (account ? { account, home, homeLine } : null),
    [account, home, homeLine],
  );
  const error = asked.error ?? top.error;
  if (error)
    return <ErrorState error={error} onRetry={() => askAgain({ requestPolicy: 'network-only' })} />;
  if (viewer === null || (isEverywhere && home === null && top.fetching)) return <Skeletons />;
  if (isElsewhen && home !== null && !line.data && !line.error) return <Skeletons />;
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}
