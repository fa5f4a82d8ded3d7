import { useTranslate } from 'ra-core';
import { ChoiceField } from '../../catalogues/ChoiceField.tsx';
import { TextField } from '../../catalogues/TextField.tsx';
import { useName } from '../../standards/use-name.ts';
import type { MeaningInputsProps } from './MeaningInputs.tsx';
import { denominatorsFor, numeratorsFor } from './offered-choices.ts';

/** What a ratio divides, by what, and to how many. */
export function RatioInputs({ draft, offered, onChange, errorOf }: MeaningInputsProps) {
  const translate = useTranslate();
  const nameOf = useName();
  const label = (name: string) => translate(`indicators.form.${name}`);
  const indicators = offered.indicators.nodes;
  const options = (indicators: ReturnType<typeof numeratorsFor>) =>
    indicators.map((indicator) => ({ value: indicator.key, name: nameOf(indicator) }));
  return (
    <>
      <ChoiceField
        label={label('numerator')}
        error={errorOf('numerator')}
        value={draft.numerator}
        options={options(numeratorsFor(indicators))}
        onChange={(value) => onChange('numerator', value)}
      />
      <ChoiceField
        label={label('denominator')}
        hint={label('denominatorHint')}
        error={errorOf('denominator')}
        value={draft.denominator}
        options={options(denominatorsFor(draft, indicators))}
        onChange={(value) => onChange('denominator', value)}
      />
      <TextField
        label={label('per')}
        hint={label('perHint')}
        error={errorOf('per')}
        kind="whole"
        value={draft.per}
        onChange={(value) => onChange('per', value)}
      />
    </>
  );
}
