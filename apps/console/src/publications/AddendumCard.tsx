import { addendumPreviewQuery, type CorrectedFigureFields } from '@phoihop/client/publications';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { Icon } from '../layout/Icon.tsx';
import type { ShownCycle } from '../reviews/use-cycle.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { AddendumForm } from './AddendumForm.tsx';
import { CorrectedTable } from './CorrectedTable.tsx';

interface AddendumCardProps {
  readonly cycle: Pick<ShownCycle, 'id' | 'version'>;
  /** Why the viewer may not publish corrections; null where he may. */
  readonly refusal: { readonly message: string } | null;
  readonly onChanged: () => void;
}

/** What was corrected since the last publication, cell by cell, and the addendum that makes it public. */
export function AddendumCard({ cycle, refusal, onChanged }: AddendumCardProps) {
  const translate = useTranslate();
  const [found, askAgain] = useQuery({
    query: addendumPreviewQuery,
    variables: { cycle: cycle.id },
    requestPolicy: 'network-only',
  });
  return (
    <Card title={translate('publications.addendum.next')}>
      <Awaited
        thing={found.data?.addendumPreview}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={3}
      >
        {(corrected) =>
          corrected.length === 0 ? (
            <p className="hint">{translate('publications.addendum.none')}</p>
          ) : (
            <>
              <CorrectedTable
                caption={translate('publications.addendum.since', {
                  smart_count: corrected.length,
                })}
                corrected={corrected}
              />
              <PublishAddendum
                cycle={cycle}
                corrected={corrected}
                refusal={refusal}
                onChanged={onChanged}
              />
            </>
          )
        }
      </Awaited>
    </Card>
  );
}

interface PublishAddendumProps extends AddendumCardProps {
  readonly corrected: readonly CorrectedFigureFields[];
}

function PublishAddendum({ cycle, corrected, refusal, onChanged }: PublishAddendumProps) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const [isAsked, setAsked] = useState(false);
  if (refusal !== null || !isToday) {
    return (
      <div className="closed-moves no-print">
        <button type="button" className="btn" aria-disabled aria-describedby="why-addendum">
          <Icon name="seal" />
          {translate('publications.addendum.publish')}
        </button>
        <small id="why-addendum">{refusal?.message ?? translate('frame.day.closed')}</small>
      </div>
    );
  }
  if (isAsked) {
    return (
      <AddendumForm
        cycle={cycle}
        count={corrected.length}
        onChanged={onChanged}
        onCancel={() => setAsked(false)}
      />
    );
  }
  return (
    <div className="publication-actions no-print">
      <button type="button" className="btn primary" onClick={() => setAsked(true)}>
        <Icon name="seal" />
        {translate('publications.addendum.publish')}
      </button>
    </div>
  );
}
