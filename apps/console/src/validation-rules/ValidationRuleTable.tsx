import type { CatalogueIndicatorFields, ValidationRuleFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { CatalogueCard } from '../catalogues/CatalogueCard.tsx';
import type { ListFilter } from '../catalogues/use-list-filter.ts';
import { useFormat } from '../format/use-format.ts';
import { useIndicatorWords } from '../indicators/catalogue/use-indicator-words.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useName } from '../standards/use-name.ts';
import { ActiveChip } from './ActiveChip.tsx';
import { definitionOf } from './rule-definition.ts';
import { matchesRule, type RuleFilter } from './rule-filter.ts';
import { rulePath } from './rule-path.ts';
import { SeverityChip } from './SeverityChip.tsx';
import { useRuleSentence } from './use-rule-sentence.ts';

interface ValidationRuleTableProps {
  readonly rules: readonly ValidationRuleFields[];
  readonly indicators: readonly CatalogueIndicatorFields[];
  readonly narrowing: ListFilter<keyof RuleFilter>;
}

const columns = ['name', 'severity', 'says', 'active', 'version'] as const;

/** The rules that the filters leave, in their order, each read out. */
export function ValidationRuleTable(props: ValidationRuleTableProps) {
  const { rules, indicators, narrowing } = props;
  const translate = useTranslate();
  const format = useFormat();
  const words = useIndicatorWords();
  const nameOf = useName();
  const sentence = useRuleSentence(indicators);
  if (rules.length === 0) return <EmptyState message={translate('validationRules.empty')} />;
  const shown = rules.filter((rule) => matchesRule(rule, indicators, narrowing.filter));
  return (
    <CatalogueCard
      narrowing={narrowing}
      isEmpty={shown.length === 0}
      emptyFiltered={translate('validationRules.emptyFiltered')}
      total={translate(narrowing.isNarrowed ? 'validationRules.someOf' : 'validationRules.total', {
        count: format.number(shown.length),
        total: format.number(rules.length),
      })}
      columns={columns.map((column) => translate(`validationRules.column.${column}`))}
    >
      {shown.map((rule) => (
        <tr key={rule.id}>
          <th scope="row">
            <ScopedLink to={rulePath(rule.key)}>{nameOf(rule)}</ScopedLink>
            <small className="key">{rule.key}</small>
          </th>
          <td>
            <SeverityChip severity={rule.severity} />
          </td>
          <td className="says">{sentence(definitionOf(rule.kind, rule.definition))}</td>
          <td>
            <ActiveChip isActive={rule.isActive} />
          </td>
          <td className="one-line">
            {translate('catalogues.version', { version: rule.version })}
            <small>{words.since(rule)}</small>
          </td>
        </tr>
      ))}
    </CatalogueCard>
  );
}
