import type { CatalogueIndicatorFields, CatalogueRuleFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useName } from '../standards/use-name.ts';
import { ActiveChip } from './ActiveChip.tsx';
import { spokenOf } from './rule-definition.ts';
import { rulePath } from './rule-path.ts';
import { SeverityChip } from './SeverityChip.tsx';

interface RulesOfIndicatorProps {
  readonly indicator: CatalogueIndicatorFields;
  readonly rules: readonly CatalogueRuleFields[];
}

/** By which rules the figures of an indicator are checked, those among them that nobody wrote down. */
export function RulesOfIndicator({ indicator, rules }: RulesOfIndicatorProps) {
  const translate = useTranslate();
  const nameOf = useName();
  const { key, total, parts } = indicator;
  const own = rules.filter((rule) => spokenOf(rule).includes(key));
  const isInSum = total !== null || parts.length > 0;
  return (
    <Card title={translate('validationRules.title')}>
      {own.length === 0 && !isInSum ? (
        <p className="muted">{translate('validationRules.none')}</p>
      ) : null}
      <ul className="rules-of">
        {own.map((rule) => (
          <li key={rule.id}>
            <ScopedLink to={rulePath(rule.key)}>{nameOf(rule)}</ScopedLink>
            <span>
              <SeverityChip severity={rule.severity} />
              {rule.isActive ? null : <ActiveChip isActive={false} />}
            </span>
          </li>
        ))}
      </ul>
      {isInSum ? (
        <p className="hint">
          {translate('validationRules.partsOf', { total: nameOf(total ?? indicator) })}
        </p>
      ) : null}
    </Card>
  );
}
