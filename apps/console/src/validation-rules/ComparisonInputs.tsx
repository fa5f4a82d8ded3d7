import { ruleOperators } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { TextField } from '../catalogues/TextField.tsx';
import { Field } from '../layout/Field.tsx';
import { IndicatorPicker } from './IndicatorPicker.tsx';
import { keysIn } from './rule-form.ts';
import { operatorNames } from './use-rule-sentence.ts';
import type { ValidationRuleInputsProps } from './ValidationRuleInputs.tsx';

const signs = { '<=': '≤', '<': '<', '=': '=', '>=': '≥', '>': '>' } as const;

/** The sum of some figures beside the sum of others, or a number, or both. */
export function ComparisonInputs({ text, indicators, onChange }: ValidationRuleInputsProps) {
  const translate = useTranslate();
  const label = (name: string) => translate(`validationRules.form.${name}`);
  const [left, right] = [keysIn(text.left), keysIn(text.right)];
  const all = [...left, ...right];
  return (
    <>
      <IndicatorPicker
        label={label('left')}
        indicators={indicators}
        chosen={left}
        together={all}
        without={right}
        onChange={(keys) => onChange('left', keys.join(','))}
      />
      <Field label={label('operator')}>
        {(field) => (
          <select
            {...field}
            value={text.operator}
            onChange={(event) => onChange('operator', event.target.value)}
          >
            {ruleOperators.map((operator) => (
              <option key={operator} value={operator}>
                {translate(`validationRules.operator.${operatorNames[operator]}`)} (
                {signs[operator]})
              </option>
            ))}
          </select>
        )}
      </Field>
      <IndicatorPicker
        label={label('right')}
        indicators={indicators}
        chosen={right}
        together={all}
        without={left}
        onChange={(keys) => onChange('right', keys.join(','))}
      />
      <TextField
        label={label('constant')}
        hint={label('constantHint')}
        error={undefined}
        kind="decimal"
        value={text.constant}
        onChange={(value) => onChange('constant', value)}
      />
    </>
  );
}
