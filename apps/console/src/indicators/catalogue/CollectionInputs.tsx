import { frequencies } from '@phoihop/domain/indicators';
import { unitLevels } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { ChoiceField } from '../../catalogues/ChoiceField.tsx';
import { TextField } from '../../catalogues/TextField.tsx';
import { useName } from '../../standards/use-name.ts';
import type { MeaningInputsProps } from './MeaningInputs.tsx';
import { totalsFor } from './offered-choices.ts';

/** At which level and how often figures are entered, how long they stay good, and what total they are a part of. */
export function CollectionInputs({ draft, offered, onChange, errorOf }: MeaningInputsProps) {
  const translate = useTranslate();
  const nameOf = useName();
  const label = (name: string) => translate(`indicators.form.${name}`);
  const totals = totalsFor(draft, offered.indicators.nodes);
  return (
    <>
      <div className="field-pair">
        <ChoiceField
          label={label('collectedAt')}
          error={errorOf('collectedAt')}
          value={draft.collectedAt}
          options={unitLevels.map((value) => ({ value, name: translate(`units.level.${value}`) }))}
          onChange={(value) => onChange('collectedAt', value)}
        />
        <ChoiceField
          label={label('frequency')}
          error={errorOf('frequency')}
          value={draft.frequency}
          options={frequencies.map((value) => ({
            value,
            name: translate(`figures.frequency.${value}`),
          }))}
          onChange={(value) => onChange('frequency', value)}
        />
      </div>
      <div className="field-pair">
        <ChoiceField
          label={label('calendar')}
          error={errorOf('calendar')}
          value={draft.calendar}
          options={offered.reportingCalendars.map((calendar) => ({
            value: calendar.key,
            name: nameOf(calendar),
          }))}
          onChange={(value) => onChange('calendar', value)}
        />
        {draft.kind === 'STOCK' ? (
          <TextField
            label={label('maxAge')}
            hint={label('maxAgeHint')}
            error={errorOf('maxAge')}
            kind="whole"
            value={draft.maxAge}
            onChange={(value) => onChange('maxAge', value)}
          />
        ) : null}
      </div>
      <ChoiceField
        label={label('total')}
        hint={label('totalHint')}
        error={errorOf('total')}
        none={label('noTotal')}
        value={draft.total}
        options={totals.map((total) => ({ value: total.key, name: nameOf(total) }))}
        onChange={(value) => onChange('total', value)}
      />
    </>
  );
}
