import { useTranslate } from 'ra-core';
import { ChoiceField } from '../catalogues/ChoiceField.tsx';
import { TextField } from '../catalogues/TextField.tsx';
import { useName } from '../standards/use-name.ts';
import type { ValidationRuleInputsProps } from './ValidationRuleInputs.tsx';

/** One figure beside that of the period before, and by how much it may differ. */
export function ChangeInputs({ text, indicators, onChange }: ValidationRuleInputsProps) {
  const translate = useTranslate();
  const nameOf = useName();
  const label = (name: string) => translate(`validationRules.form.${name}`);
  return (
    <>
      <ChoiceField
        label={label('indicator')}
        error={undefined}
        value={text.indicator}
        options={indicators
          .filter(({ frequency }) => frequency !== null)
          .map((indicator) => ({ value: indicator.key, name: nameOf(indicator) }))}
        onChange={(value) => onChange('indicator', value)}
      />
      <TextField
        label={label('percent')}
        hint={label('percentHint')}
        error={undefined}
        kind="decimal"
        value={text.percent}
        onChange={(value) => onChange('percent', value)}
      />
    </>
  );
}
