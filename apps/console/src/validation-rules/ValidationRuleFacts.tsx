import type { CatalogueIndicatorFields, ValidationRuleFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { IndicatorLink } from '../indicators/catalogue/IndicatorLink.tsx';
import { useIndicatorWords } from '../indicators/catalogue/use-indicator-words.ts';
import { Card } from '../layout/Card.tsx';
import { ActiveChip } from './ActiveChip.tsx';
import { definitionOf, spokenOf } from './rule-definition.ts';
import { SeverityChip } from './SeverityChip.tsx';
import { useRuleSentence } from './use-rule-sentence.ts';

interface ValidationRuleFactsProps {
  readonly rule: ValidationRuleFields;
  readonly indicators: readonly CatalogueIndicatorFields[];
}

/** What a rule says as a sentence, of which indicators, and what follows where it is not kept. */
export function ValidationRuleFacts({ rule, indicators }: ValidationRuleFactsProps) {
  const translate = useTranslate();
  const words = useIndicatorWords();
  const sentence = useRuleSentence(indicators);
  const keys = spokenOf(rule);
  const spoken = indicators.filter(({ key }) => keys.includes(key));
  const [first] = spoken;
  return (
    <Card>
      <p className="rule-sentence">{sentence(definitionOf(rule.kind, rule.definition))}</p>
      <dl className="facts">
        <dt>{translate('validationRules.column.severity')}</dt>
        <dd>
          <SeverityChip severity={rule.severity} />
          <small>{translate(`validationRules.severityAbout.${rule.severity}`)}</small>
        </dd>
        <dt>{translate('validationRules.column.active')}</dt>
        <dd>
          <ActiveChip isActive={rule.isActive} />
        </dd>
        <dt>{translate('validationRules.column.kind')}</dt>
        <dd>
          {translate(`validationRules.kind.${rule.kind}`)}
          <small>{translate(`validationRules.kindAbout.${rule.kind}`)}</small>
        </dd>
        <dt>{translate('validationRules.indicators')}</dt>
        <dd>
          <ul className="links">
            {spoken.map((indicator) => (
              <li key={indicator.id}>
                <IndicatorLink indicator={indicator} />
              </li>
            ))}
          </ul>
        </dd>
        {first === undefined ? null : (
          <>
            <dt>{translate('validationRules.sheet')}</dt>
            <dd>{words.collected(first)}</dd>
          </>
        )}
        <dt>{translate('indicators.key')}</dt>
        <dd>
          <code>{rule.key}</code>
        </dd>
      </dl>
    </Card>
  );
}
