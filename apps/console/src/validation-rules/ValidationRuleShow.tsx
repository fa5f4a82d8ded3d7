import { useTranslate } from 'ra-core';
import { History } from '../audit/History.tsx';
import { ReadOnlyHint } from '../catalogues/ReadOnlyHint.tsx';
import { useIndicatorWords } from '../indicators/catalogue/use-indicator-words.ts';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { useName } from '../standards/use-name.ts';
import { ruleEditPath } from './rule-path.ts';
import { useAskedRule } from './use-asked-rule.ts';
import { ValidationRuleFacts } from './ValidationRuleFacts.tsx';
import { ValidationRuleVersions } from './ValidationRuleVersions.tsx';

/** One rule: what it says and of which indicators, what follows from it, and how it read in each of its versions. */
export function ValidationRuleShow() {
  const translate = useTranslate();
  const nameOf = useName();
  const words = useIndicatorWords();
  const { isToday } = useAsOf();
  const { asked, error, isKept, reload } = useAskedRule();
  return (
    <AwaitedPage
      title={translate('validationRules.title')}
      thing={asked}
      error={error}
      onRetry={reload}
    >
      {({ rule, indicators }) => (
        <Page
          title={nameOf(rule)}
          subtitle={words.version(rule)}
          crumb={
            <>
              <ScopedLink to="/validation-rules">{translate('validationRules.title')}</ScopedLink>
              <Icon name="right" size={12} />
              {rule.key}
            </>
          }
          actions={
            <>
              <PrintButton />
              {isKept && isToday ? (
                <ScopedLink className="btn primary" to={ruleEditPath(rule.key)}>
                  <Icon name="pencil" />
                  {translate('validationRules.edit.action')}
                </ScopedLink>
              ) : null}
            </>
          }
        >
          {isKept ? null : <ReadOnlyHint />}
          <ValidationRuleFacts rule={rule} indicators={indicators} />
          <ValidationRuleVersions rule={rule} indicators={indicators} />
          <History subject={rule.id} />
        </Page>
      )}
    </AwaitedPage>
  );
}
