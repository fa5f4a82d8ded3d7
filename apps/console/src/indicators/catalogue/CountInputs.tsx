import { useTranslate } from 'ra-core';
import { ChoiceField } from '../../catalogues/ChoiceField.tsx';
import { useName } from '../../standards/use-name.ts';
import type { MeaningInputsProps } from './MeaningInputs.tsx';

/** Of a count of units: which standard they are to meet. */
export function CountInputs({ draft, offered, onChange, errorOf }: MeaningInputsProps) {
  const translate = useTranslate();
  const nameOf = useName();
  return (
    <ChoiceField
      label={translate('indicators.form.standard')}
      error={errorOf('standard')}
      value={draft.standard}
      options={offered.standards.nodes.map((standard) => ({
        value: standard.key,
        name: nameOf(standard),
      }))}
      onChange={(value) => onChange('standard', value)}
    />
  );
}
