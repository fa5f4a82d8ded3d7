import type { CatalogueIndicatorFields, ValidationRuleFields } from '@phoihop/client/indicators';
import { foldName } from '@phoihop/domain/units';
import { spokenOf } from './rule-definition.ts';

export const ruleFilters = ['q', 'severity', 'kind', 'active'] as const;

/** What the list of rules is narrowed by, as it stands in the address. */
export type RuleFilter = Readonly<Record<(typeof ruleFilters)[number], string>>;

type Named = Pick<CatalogueIndicatorFields, 'key' | 'nameVi' | 'nameEn'>;

/** Whether a rule is asked for: by its words or those of its indicators, in either language, however accented. */
export function matchesRule(
  rule: ValidationRuleFields,
  indicators: readonly Named[],
  { q, severity, kind, active }: RuleFilter,
): boolean {
  const words = foldName(q);
  const keys = spokenOf(rule);
  const texts = [rule, ...indicators.filter(({ key }) => keys.includes(key))].flatMap((named) => [
    named.key,
    foldName(named.nameVi),
    foldName(named.nameEn),
  ]);
  return (
    texts.some((text) => text.includes(words)) &&
    isAsked(severity, rule.severity) &&
    isAsked(kind, rule.kind) &&
    isAsked(active, rule.isActive ? 'yes' : 'no')
  );
}

function isAsked(asked: string, value: string): boolean {
  return asked === '' || asked === value;
}
