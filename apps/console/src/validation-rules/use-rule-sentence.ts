import type { RuleDefinition } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { useName } from '../standards/use-name.ts';

interface Named {
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

/** Reads a rule out as a sentence, its indicators by their names; by their keys where they are not at hand. */
export function useRuleSentence(indicators: readonly Named[]) {
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useName();
  const named = (key: string) => {
    const indicator = indicators.find((each) => each.key === key);
    return translate('validationRules.sentence.named', {
      name: indicator ? nameOf(indicator) : key,
    });
  };
  return (definition: RuleDefinition | null): string => {
    if (definition === null) return '–';
    if (definition.kind === 'CHANGE') {
      return translate('validationRules.sentence.change', {
        indicator: named(definition.indicator),
        percent: format.number(definition.percent),
      });
    }
    const { left, operator, right, constant } = definition;
    const isBare = right.length > 0 && (constant === null || Number(constant) === 0);
    const sum = [
      ...right.map(named),
      ...(constant === null || isBare ? [] : [format.number(constant)]),
    ];
    return [
      left.map(named).join(' + '),
      translate(`validationRules.operator.${operatorNames[operator]}`),
      sum.join(' + '),
    ].join(' ');
  };
}

/** The words of the dictionary for signs that no key may hold. */
export const operatorNames = {
  '<=': 'atMost',
  '<': 'below',
  '=': 'equal',
  '>=': 'atLeast',
  '>': 'above',
} as const;
