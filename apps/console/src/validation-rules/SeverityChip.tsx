import type { RuleSeverity } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';
import type { StateLook } from '../layout/state-looks.ts';

const looks: Readonly<Record<RuleSeverity, StateLook>> = {
  BLOCK: { tone: 'red', icon: 'cross' },
  NOTE: { tone: 'amber', icon: 'warning' },
  INFORMATION: { tone: 'blue', icon: 'info' },
};

/** What follows where a rule is not kept, by tone, icon and word together. */
export function SeverityChip({ severity }: { readonly severity: RuleSeverity }) {
  const translate = useTranslate();
  const { tone, icon } = looks[severity];
  return (
    <span className={`chip tone-${tone}`}>
      <Icon name={icon} />
      {translate(`validationRules.severity.${severity}`)}
    </span>
  );
}
