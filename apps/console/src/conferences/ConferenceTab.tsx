import { conferencesQuery, type ConferencesData } from '@phoihop/client/conferences';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { taskCreatePath } from '../reviews/cycle-path.ts';
import type { ShownCycle } from '../reviews/use-cycle.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { ConferenceCard } from './ConferenceCard.tsx';
import { ConferenceForm } from './ConferenceForm.tsx';
import './conferences.css';

interface ConferenceTabProps {
  readonly cycle: Pick<ShownCycle, 'id' | 'firstDay' | 'lastDay'>;
}

/** The meetings at which a review is gone through, and the way to what they conclude. */
export function ConferenceTab({ cycle }: ConferenceTabProps) {
  const [found, askAgain] = useQuery({
    query: conferencesQuery,
    variables: { cycle: cycle.id },
    requestPolicy: 'cache-and-network',
  });
  const again = () => askAgain({ requestPolicy: 'network-only' });
  return (
    <Awaited
      thing={found.data?.reviewCycle ?? undefined}
      error={found.error}
      onRetry={again}
      rows={3}
      height={56}
    >
      {(seen) => <Conferences cycle={cycle} seen={seen} onChanged={again} />}
    </Awaited>
  );
}

interface ConferencesProps extends ConferenceTabProps {
  readonly seen: NonNullable<ConferencesData['reviewCycle']>;
  readonly onChanged: () => void;
}

function Conferences({ cycle, seen, onChanged }: ConferencesProps) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const [isPlanning, setPlanning] = useState(false);
  const { conferences, conferenceRefusal, taskRefusal } = seen;
  const why = conferenceRefusal?.message ?? (isToday ? null : translate('frame.day.closed'));
  const plan =
    why === null ? (
      <button type="button" className="btn primary" onClick={() => setPlanning(true)}>
        <Icon name="calendar" />
        {translate('conferences.plan')}
      </button>
    ) : null;
  return (
    <>
      {isPlanning ? (
        <Card title={translate('conferences.plan')} className="form-card">
          <ConferenceForm
            cycle={cycle}
            conference={null}
            onDone={() => {
              setPlanning(false);
              onChanged();
            }}
            onReload={onChanged}
            onCancel={() => setPlanning(false)}
          />
        </Card>
      ) : (
        <div className="board-tools no-print">
          {conferences.length === 0 ? null : plan}
          {isToday && taskRefusal === null ? (
            <ScopedLink className="btn" to={taskCreatePath(cycle.id)}>
              <Icon name="rule" />
              {translate('conferences.handOut')}
            </ScopedLink>
          ) : null}
          {why === null ? null : <small className="hint">{why}</small>}
        </div>
      )}
      {conferences.length === 0 && !isPlanning ? (
        <EmptyState message={translate('conferences.empty')} action={plan} />
      ) : (
        <div className="conferences">
          {conferences.map((conference) => (
            <ConferenceCard
              key={conference.id}
              cycle={cycle}
              conference={conference}
              onChanged={onChanged}
            />
          ))}
        </div>
      )}
    </>
  );
}
