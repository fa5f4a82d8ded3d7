import { ruleKinds, ruleSeverities } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import type { ListFilter } from '../catalogues/use-list-filter.ts';
import { SearchField } from '../layout/SearchField.tsx';
import { SelectField } from '../layout/SelectField.tsx';
import type { RuleFilter } from './rule-filter.ts';

interface ValidationRuleFiltersProps {
  readonly narrowing: ListFilter<keyof RuleFilter>;
}

/** What the list is narrowed by: words, what follows from a rule, what it looks at, whether it is asked. */
export function ValidationRuleFilters({ narrowing }: ValidationRuleFiltersProps) {
  const translate = useTranslate();
  const { filter, change } = narrowing;
  const choices = {
    severity: ruleSeverities.map((value) => ({
      value,
      name: translate(`validationRules.severity.${value}`),
    })),
    kind: ruleKinds.map((value) => ({ value, name: translate(`validationRules.kind.${value}`) })),
    active: [
      { value: 'yes', name: translate('validationRules.active') },
      { value: 'no', name: translate('validationRules.inactive') },
    ],
  };
  return (
    <search className="filters no-print">
      <SearchField
        label={translate('frame.list.search')}
        hint={translate('validationRules.searchHint')}
        initial={filter.q}
        onSearch={(q) => change({ q })}
      />
      {(['severity', 'kind', 'active'] as const).map((name) => (
        <SelectField<string>
          key={name}
          label={translate(`validationRules.column.${name}`)}
          every={translate('frame.list.every')}
          value={filter[name]}
          options={choices[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
    </search>
  );
}
