import { settle } from '@phoihop/client';
import {
  type ConferenceFields,
  planConferenceMutation,
  recordConferenceMutation,
} from '@phoihop/client/conferences';
import { addYears, parseDate } from '@phoihop/domain/dates';
import { conferenceYearsMax } from '@phoihop/domain/reviews';
import { useNotify, useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../catalogues/TextField.tsx';
import { wholeNumber } from '../catalogues/whole-number.ts';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { ConfirmMove } from '../layout/ConfirmMove.tsx';
import { Field } from '../layout/Field.tsx';
import type { ShownCycle } from '../reviews/use-cycle.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { conferenceText } from './conference-form.ts';

interface ConferenceFormProps {
  readonly cycle: Pick<ShownCycle, 'id' | 'firstDay' | 'lastDay'>;
  /** The one that is changed or put on record; null where a new one is planned. */
  readonly conference: ConferenceFields | null;
  readonly onDone: () => void;
  /** Reads it again; what was typed stays. */
  readonly onReload: () => void;
  readonly onCancel: () => void;
}

const fields = ['heldOn', 'place', 'attending'] as const;

/** A conference: when, where, and once it was held how many people came. */
export function ConferenceForm(props: ConferenceFormProps) {
  const { cycle, conference, onDone, onReload, onCancel } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const { businessDate } = useAsOf();
  const initial = useMemo(
    () => conferenceText(conference, businessDate),
    [conference, businessDate],
  );
  const key = `${conference?.id ?? cycle.id}.conference`;
  const { draft, change, forget, ...kept } = useKeptDraft(key, initial);
  const [planning, plan] = useMutation(planConferenceMutation);
  const [recording, record] = useMutation(recordConferenceMutation);
  const label = (name: string) => translate(`conferences.field.${name}`);
  const { place } = draft;
  const heldOn = parseDate(draft.heldOn);
  const attending = wholeNumber(draft.attending);
  const wrong = heldOn === null ? 'heldOn' : attending === undefined ? 'attending' : null;
  const send = async () => {
    if (heldOn === null || attending === undefined) return;
    if (conference === null) {
      const answer = await plan({ input: { cycle: cycle.id, heldOn, place } });
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.planConference);
    } else {
      const { id, version } = conference;
      const answer = await record({ input: { id, version, heldOn, place, attending } });
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.recordConference);
    }
    forget();
    notify(attending === null ? 'conferences.planned' : 'conferences.recorded', {
      type: 'success',
    });
    onDone();
  };
  return (
    <ConfirmMove
      about={translate(conference === null ? 'conferences.planAbout' : 'conferences.recordAbout')}
      submit={translate('conferences.save')}
      cancel={translate('reviews.moves.cancel')}
      draft={kept}
      fields={fields}
      isSending={planning.fetching || recording.fetching}
      held={wrong === null ? undefined : translate(`conferences.wrong.${wrong}`)}
      onSend={send}
      onReload={onReload}
      onCancel={onCancel}
    >
      {(refusalOf) => (
        <>
          <Field label={label('heldOn')} error={refusalOf('heldOn')}>
            {(field) => (
              <input
                {...field}
                type="date"
                min={cycle.firstDay}
                max={addYears(cycle.lastDay, conferenceYearsMax)}
                value={draft.heldOn}
                onChange={({ target }) => change('heldOn', target.value)}
              />
            )}
          </Field>
          <TextField
            label={label('place')}
            error={refusalOf('place')}
            value={place}
            onChange={(value) => change('place', value)}
          />
          {conference === null ? null : (
            <TextField
              label={label('attending')}
              hint={translate('conferences.attendingHint')}
              kind="whole"
              error={refusalOf('attending')}
              value={draft.attending}
              onChange={(value) => change('attending', value)}
            />
          )}
        </>
      )}
    </ConfirmMove>
  );
}
