import {
  type ConferenceFields,
  planConferenceMutation,
  recordConferenceMutation,
} from '@phoihop/client/conferences';
import { addYears, parseDate } from '@phoihop/domain/dates';
import { conferenceYearsMax } from '@phoihop/domain/reviews';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useMemo, useState } from 'react';
import { TextField } from '../catalogues/TextField.tsx';
import { wholeNumber } from '../catalogues/whole-number.ts';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { Field } from '../layout/Field.tsx';
import { FormActions } from '../layout/FormActions.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useFormKeys } from '../layout/use-form-keys.ts';
import { useDeed } from '../me/use-deed.ts';
import { ReadAgain } from '../publications/ReadAgain.tsx';
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
  const kept = useKeptDraft(`${conference?.id ?? cycle.id}.conference`, initial);
  const { draft, change, forget, isChanged } = kept;
  const plan = useDeed(planConferenceMutation);
  const record = useDeed(recordConferenceMutation);
  const [wrong, setWrong] = useState<'heldOn' | 'attending' | null>(null);
  const deed = conference === null ? plan : record;
  const form = useFormKeys(onCancel);
  const label = (name: string) => translate(`conferences.field.${name}`);
  const errorOf = (name: (typeof fields)[number]) =>
    wrong === name ? translate(`conferences.wrong.${wrong}`) : deed.errorOf(name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const heldOn = parseDate(draft.heldOn);
    const attending = wholeNumber(draft.attending);
    setWrong(heldOn === null ? 'heldOn' : attending === undefined ? 'attending' : null);
    if (heldOn === null || attending === undefined) return;
    const { place } = draft;
    const done =
      conference === null
        ? await plan.send({ input: { cycle: cycle.id, heldOn, place } })
        : await record.send({
            input: { id: conference.id, version: conference.version, heldOn, place, attending },
          });
    if (done?.__typename !== 'Conference') return;
    forget();
    notify(done.attending === null ? 'conferences.planned' : 'conferences.recorded', {
      type: 'success',
    });
    onDone();
  };
  return (
    <form ref={form} className="move-form" onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard draft={kept} isSending={deed.isSending} />
      <Field label={label('heldOn')} error={errorOf('heldOn')}>
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
        error={errorOf('place')}
        value={draft.place}
        onChange={(value) => change('place', value)}
      />
      {conference === null ? null : (
        <TextField
          label={label('attending')}
          hint={translate('conferences.attendingHint')}
          kind="whole"
          error={errorOf('attending')}
          value={draft.attending}
          onChange={(value) => change('attending', value)}
        />
      )}
      <Refusal error={deed.refusal} fields={fields}>
        <ReadAgain refusal={deed.refusal} onRead={onReload} />
      </Refusal>
      <FormActions
        submit={translate(conference === null ? 'conferences.plan' : 'conferences.save')}
        isSending={deed.isSending}
        isChanged={isChanged}
        onCancel={() => {
          forget();
          onCancel();
        }}
      />
    </form>
  );
}
