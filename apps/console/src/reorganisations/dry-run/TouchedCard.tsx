import { reorganisationTouchedQuery } from '@phoihop/client/reorganisations';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Awaited } from '../../layout/Awaited.tsx';
import { Card } from '../../layout/Card.tsx';
import { AccessDiff } from './AccessDiff.tsx';
import { TouchedGroups } from './TouchedGroups.tsx';
import type { ShownAct } from '../shown-act.ts';

interface TouchedCardProps {
  readonly act: Pick<ShownAct, 'id' | 'effectiveOn'>;
}

/** What an act that holds has touched, read when it is asked for. */
export function TouchedCard({ act }: TouchedCardProps) {
  const translate = useTranslate();
  const [isAsked, setAsked] = useState(false);
  return (
    <Card title={translate('reorganisations.touched.title')} className="dry-run">
      {isAsked ? (
        <Touched act={act} />
      ) : (
        <button type="button" className="btn" onClick={() => setAsked(true)}>
          {translate('reorganisations.touched.ask')}
        </button>
      )}
    </Card>
  );
}

function Touched({ act }: TouchedCardProps) {
  const [found, askAgain] = useQuery({
    query: reorganisationTouchedQuery,
    requestPolicy: 'network-only',
    variables: { id: act.id },
  });
  const node = found.data?.node;
  return (
    <Awaited
      thing={node?.__typename === 'Reorganisation' ? node : undefined}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
    >
      {({ touched, access }) => (
        <>
          <TouchedGroups touched={touched} effectiveOn={act.effectiveOn} />
          <AccessDiff access={access} />
        </>
      )}
    </Awaited>
  );
}
