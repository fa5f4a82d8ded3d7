import { useTranslate } from 'ra-core';
import { TextField } from '../../catalogues/TextField.tsx';
import type { IndicatorWording } from './indicator-form.ts';

interface CountingInputsProps {
  readonly text: IndicatorWording;
  /** Whether its figures are entered, and so for certain days. */
  readonly isEntered: boolean;
  readonly isNew: boolean;
  readonly onChange: (name: keyof IndicatorWording, value: string) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** How exactly figures are counted out, for which days, and where the indicator stands in lists. */
export function CountingInputs(props: CountingInputsProps) {
  const { text, isEntered, isNew, onChange, errorOf } = props;
  const translate = useTranslate();
  const label = (name: string) => translate(`indicators.form.${name}`);
  return (
    <fieldset className="form-part">
      <legend>{label('counting')}</legend>
      {isEntered ? (
        <div className="field-pair">
          <TextField
            label={label('collectedFrom')}
            hint={label('collectedFromHint')}
            error={errorOf('collectedFrom')}
            kind="day"
            name="collectedFrom"
            value={text.collectedFrom}
            onChange={(value) => onChange('collectedFrom', value)}
          />
          <TextField
            label={label('lastDay')}
            hint={label('lastDayHint')}
            error={errorOf('collectedTo')}
            kind="day"
            name="collectedTo"
            value={text.lastDay}
            onChange={(value) => onChange('lastDay', value)}
          />
        </div>
      ) : null}
      <div className="field-pair">
        <TextField
          label={label('decimals')}
          hint={label(isNew ? 'decimalsHint' : 'decimalsUpward')}
          error={errorOf('decimals')}
          kind="whole"
          value={text.decimals}
          onChange={(value) => onChange('decimals', value)}
        />
        <TextField
          label={label('position')}
          hint={label(isNew ? 'positionLast' : 'positionHint')}
          error={errorOf('position')}
          kind="whole"
          value={text.position}
          onChange={(value) => onChange('position', value)}
        />
      </div>
    </fieldset>
  );
}
