import { ruleOperators, ruleSeverities } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { useName } from '../standards/use-name.ts';
import { keysIn } from './rule-form.ts';
import { operatorNames } from './use-rule-sentence.ts';

interface Named {
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

/** How a field of the form is read out: codes by their words, indicators by their names. */
export function useShownRuleField(indicators: readonly Named[]) {
  const translate = useTranslate();
  const nameOf = useName();
  const named = (key: string) => {
    const indicator = indicators.find((each) => each.key === key);
    return indicator ? nameOf(indicator) : key;
  };
  return (field: string, value: string): string => {
    if (field === 'left' || field === 'right' || field === 'indicator') {
      return keysIn(value).map(named).join(' + ');
    }
    if (field === 'severity' && ruleSeverities.some((each) => each === value)) {
      return translate(`validationRules.severity.${value}`);
    }
    if (field === 'isActive') {
      return translate(`validationRules.${value === 'yes' ? 'active' : 'inactive'}`);
    }
    const operator = ruleOperators.find((each) => field === 'operator' && each === value);
    return operator ? translate(`validationRules.operator.${operatorNames[operator]}`) : value;
  };
}
