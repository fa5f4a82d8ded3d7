import type { ReviewPlanChoicesData } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { ChoiceField } from '../catalogues/ChoiceField.tsx';
import { TextField } from '../catalogues/TextField.tsx';
import { usePeriod } from '../dashboard/use-period.ts';
import { useFormat } from '../format/use-format.ts';
import { useName } from '../standards/use-name.ts';
import {
  cutOffIn,
  type CycleText,
  type Days,
  periodKindIn,
  periodKinds,
  type PeriodText,
} from './cycle-form.ts';

interface PeriodInputsProps {
  readonly text: CycleText;
  readonly days: Days | null;
  readonly keys: readonly string[];
  readonly calendars: ReviewPlanChoicesData['reportingCalendars'];
  readonly onChange: (name: keyof PeriodText | 'cutOffOn', value: string) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** Of which days the figures are, and after which none counts: the days are read out as they are chosen. */
export function PeriodInputs({
  text,
  days,
  keys,
  calendars,
  onChange,
  errorOf,
}: PeriodInputsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useName();
  const periodOf = usePeriod();
  const label = (name: string) => translate(`reviews.form.${name}`);
  const isToDate = periodKindIn(text) === 'TO_DATE';
  return (
    <fieldset className="form-part">
      <legend>{label('when')}</legend>
      <div className="field-pair">
        <ChoiceField
          label={label('frequency')}
          error={undefined}
          value={periodKindIn(text)}
          options={periodKinds.map((value) => ({
            value,
            name: translate(`figures.frequency.${value}`),
          }))}
          onChange={(value) => {
            onChange('frequency', value || 'YEAR');
            onChange('period', '');
          }}
        />
        {isToDate || calendars.length < 2 ? null : (
          <ChoiceField
            label={label('calendar')}
            error={undefined}
            value={text.calendar}
            options={calendars.map((calendar) => ({ value: calendar.key, name: nameOf(calendar) }))}
            onChange={(value) => onChange('calendar', value)}
          />
        )}
      </div>
      <div className="field-pair">
        {isToDate ? (
          <TextField
            label={label('lastDay')}
            error={errorOf('period')}
            kind="day"
            name="period"
            value={text.lastDay}
            onChange={(value) => onChange('lastDay', value)}
          />
        ) : (
          <ChoiceField
            label={label('period')}
            error={errorOf('period') ?? errorOf('to')}
            value={text.period}
            options={keys.map((value) => ({ value, name: periodOf(value) }))}
            onChange={(value) => onChange('period', value)}
          />
        )}
        <TextField
          label={label('cutOffOn')}
          hint={label('cutOffHint')}
          error={errorOf('cutOffOn')}
          kind="day"
          name="cutOffOn"
          value={cutOffIn(text, days)}
          onChange={(value) => onChange('cutOffOn', value)}
        />
      </div>
      <output className="read-out">
        <b>{label('window')}</b>{' '}
        {days === null
          ? label('windowNone')
          : translate('reviews.window', {
              from: format.date(days.firstDay),
              to: format.date(days.lastDay),
            })}
      </output>
    </fieldset>
  );
}
