import type { ConferenceFields } from '@phoihop/client/conferences';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { History } from '../audit/History.tsx';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { Icon } from '../layout/Icon.tsx';
import type { ShownCycle } from '../reviews/use-cycle.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { ConferenceForm } from './ConferenceForm.tsx';

interface ConferenceCardProps {
  readonly cycle: Pick<ShownCycle, 'id' | 'firstDay' | 'lastDay'>;
  readonly conference: ConferenceFields;
  readonly onChanged: () => void;
}

/** One conference: when and where, how many came, and what is on record about it. */
export function ConferenceCard({ cycle, conference, onChanged }: ConferenceCardProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { isToday } = useAsOf();
  const [isEdited, setEdited] = useState(false);
  const [showsHistory, setShowsHistory] = useState(false);
  const { id, heldOn, place, attending, version, recordRefusal } = conference;
  const isHeld = attending !== null;
  return (
    <Card
      title={format.weekday(heldOn)}
      aside={
        <span className={`chip tone-${isHeld ? 'green' : 'grey'}`}>
          <Icon name={isHeld ? 'tick' : 'calendar'} />
          {translate(isHeld ? 'conferences.isHeld' : 'conferences.isPlanned')}
        </span>
      }
      className="conference"
    >
      {isEdited ? (
        <ConferenceForm
          cycle={cycle}
          conference={conference}
          onDone={() => {
            setEdited(false);
            onChanged();
          }}
          onReload={onChanged}
          onCancel={() => setEdited(false)}
        />
      ) : (
        <>
          <dl className="facts">
            <dt>{translate('conferences.field.place')}</dt>
            <dd>{place}</dd>
            <dt>{translate('conferences.field.attending')}</dt>
            <dd>
              {attending === null ? (
                <span className="muted">{translate('conferences.notYet')}</span>
              ) : (
                format.number(attending)
              )}
            </dd>
          </dl>
          {recordRefusal === null && isToday ? (
            <div className="open-moves no-print">
              <button type="button" className="btn" onClick={() => setEdited(true)}>
                <Icon name="pencil" />
                {translate(isHeld ? 'conferences.edit' : 'conferences.record')}
              </button>
            </div>
          ) : null}
        </>
      )}
      <details
        className="no-print"
        onToggle={({ currentTarget }) => setShowsHistory(currentTarget.open)}
      >
        <summary>{translate('conferences.history')}</summary>
        {/* Read anew after each change. */}
        {showsHistory ? <History key={version} subject={id} /> : null}
      </details>
    </Card>
  );
}
