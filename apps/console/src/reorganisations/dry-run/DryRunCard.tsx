import { ClientError } from '@phoihop/client';
import { reorganisationDryRunQuery } from '@phoihop/client/reorganisations';
import { useTranslate } from 'ra-core';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { Card } from '../../layout/Card.tsx';
import { ErrorState } from '../../layout/ErrorState.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { AccessDiff } from './AccessDiff.tsx';
import { ApplyForm } from './ApplyForm.tsx';
import { LongWork } from './LongWork.tsx';
import { TouchedGroups } from './TouchedGroups.tsx';
import type { ShownAct, ShownDryRun } from '../shown-act.ts';

interface DryRunCardProps {
  readonly act: ShownAct;
  readonly onApplied: () => void;
  readonly onReload: () => void;
}

/** What applying a draft would do, tried on the map itself and taken back; from here it is applied as it was seen. */
export function DryRunCard({ act, onApplied, onReload }: DryRunCardProps) {
  const translate = useTranslate();
  const [tried, tryAgain] = useQuery({
    query: reorganisationDryRunQuery,
    // What it told a moment ago may not hold any more.
    requestPolicy: 'network-only',
    variables: { id: act.id },
  });
  const card = useRef<HTMLDivElement>(null);
  // It opens above what was read: the keyboard is led there.
  useEffect(() => card.current?.focus(), []);
  const node = tried.data?.node;
  const dryRun = node?.__typename === 'Reorganisation' ? node.dryRun : undefined;
  const again = () => tryAgain({ requestPolicy: 'network-only' });
  return (
    <div ref={card} tabIndex={-1} className="dry-run">
      <Card title={translate('reorganisations.dryRun.title')}>
        {tried.fetching || tried.stale ? (
          <LongWork about={translate('reorganisations.dryRun.running')} />
        ) : tried.error ? (
          <ErrorState error={tried.error} onRetry={again} />
        ) : dryRun === undefined ? null : (
          <Tried
            act={act}
            dryRun={dryRun}
            onApplied={onApplied}
            onAgain={() => {
              onReload();
              again();
            }}
          />
        )}
      </Card>
    </div>
  );
}

interface TriedProps {
  readonly act: ShownAct;
  readonly dryRun: ShownDryRun;
  readonly onApplied: () => void;
  readonly onAgain: () => void;
}

function Tried({ act, dryRun, onApplied, onAgain }: TriedProps) {
  const translate = useTranslate();
  if (dryRun.__typename === 'Refused') {
    const { code, message } = dryRun;
    return (
      <>
        <p>{translate('reorganisations.dryRun.refused')}</p>
        <Refusal error={new ClientError({ code, message })} fields={[]} />
        <button type="button" className="btn" onClick={onAgain}>
          {translate('reorganisations.dryRun.again')}
        </button>
      </>
    );
  }
  return (
    <>
      <p className="hint">{translate('reorganisations.dryRun.about')}</p>
      <TouchedGroups touched={dryRun.touched} effectiveOn={act.effectiveOn} />
      <AccessDiff access={dryRun.access} />
      <ApplyForm act={act} dryRun={dryRun} onApplied={onApplied} onAgain={onAgain} />
    </>
  );
}
