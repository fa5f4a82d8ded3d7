import { useTranslate } from 'ra-core';
import { TextField } from '../../catalogues/TextField.tsx';
import type { IndicatorWording } from './indicator-form.ts';

interface WordingInputsProps {
  readonly text: IndicatorWording;
  readonly onChange: (name: keyof IndicatorWording, value: string) => void;
  readonly errorOf: (field: string) => string | undefined;
}

const pairs = [
  ['nameVi', 'nameEn'],
  ['measureVi', 'measureEn'],
] as const;

/** What an indicator is called and counted in, in both languages, and where it is known from. */
export function WordingInputs({ text, onChange, errorOf }: WordingInputsProps) {
  const translate = useTranslate();
  const line = (name: keyof IndicatorWording, hint?: string) => (
    <TextField
      key={name}
      label={translate(`indicators.form.${name}`)}
      hint={hint}
      error={errorOf(name)}
      value={text[name]}
      onChange={(value) => onChange(name, value)}
    />
  );
  return (
    <fieldset className="form-part">
      <legend>{translate('indicators.form.wording')}</legend>
      {pairs.map((pair) => (
        <div key={pair[0]} className="field-pair">
          {pair.map((name) => line(name))}
        </div>
      ))}
      {line('source', translate('indicators.form.sourceHint'))}
    </fieldset>
  );
}
