import {
  editValidationRuleMutation,
  type CatalogueIndicatorFields,
  type ValidationRuleFields,
} from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { CataloguePage } from '../catalogues/CataloguePage.tsx';
import { Choices } from '../catalogues/Choices.tsx';
import { EditCatalogueForm } from '../catalogues/EditCatalogueForm.tsx';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { useName } from '../standards/use-name.ts';
import { changeOf, toEditedRule } from './rule-form.ts';
import { rulePath } from './rule-path.ts';
import { useAskedRule } from './use-asked-rule.ts';
import { useRuleCheck } from './use-rule-check.ts';
import { useShownRuleField } from './use-shown-rule-field.ts';
import { ValidationRuleInputs } from './ValidationRuleInputs.tsx';

/** Changes what a rule says and what follows from it, or lets it rest; its key and kind stay. */
export function ValidationRuleEdit() {
  const translate = useTranslate();
  const nameOf = useName();
  const { isToday } = useAsOf();
  const { asked, error, isKept, reload } = useAskedRule();
  const title = translate('validationRules.edit.title');
  if (!isToday) return <OnlyToday title={title} />;
  return (
    <AwaitedPage title={title} thing={asked} error={error} onRetry={reload}>
      {({ rule, indicators }) => (
        <CataloguePage
          title={title}
          list={{ to: '/validation-rules', name: translate('validationRules.title') }}
          thing={{ to: rulePath(rule.key), name: nameOf(rule) }}
          isKept={isKept}
        >
          <EditForm key={rule.id} rule={rule} indicators={indicators} onReload={reload} />
        </CataloguePage>
      )}
    </AwaitedPage>
  );
}

interface EditFormProps {
  readonly rule: ValidationRuleFields;
  readonly indicators: readonly CatalogueIndicatorFields[];
  readonly onReload: () => void;
}

function EditForm({ rule, indicators, onReload }: EditFormProps) {
  const translate = useTranslate();
  const refuse = useRuleCheck();
  const shown = useShownRuleField(indicators);
  return (
    <EditCatalogueForm
      row={rule}
      theirs={changeOf(rule)}
      mutation={editValidationRuleMutation}
      inputOf={(text) => toEditedRule(rule, text)}
      moreFields={['definition']}
      check={(text) => refuse(rule.kind, text, false)}
      label={(field) => translate(`validationRules.form.${field}`)}
      shown={shown}
      path={rulePath(rule.key)}
      saved="validationRules.edit.saved"
      onReload={onReload}
    >
      {({ text, write, errorOf }) => (
        <>
          <ValidationRuleInputs
            text={text}
            kind={rule.kind}
            indicators={indicators}
            isNew={false}
            onChange={write}
            errorOf={errorOf}
          />
          <Choices
            legend={translate('validationRules.form.isActive')}
            name="isActive"
            value={text.isActive}
            options={(['yes', 'no'] as const).map((value) => ({
              value,
              name: translate(`validationRules.${value === 'yes' ? 'active' : 'inactive'}`),
              about: translate(`validationRules.activeAbout.${value}`),
            }))}
            error={errorOf('isActive')}
            onChange={(value) => write('isActive', value)}
          />
        </>
      )}
    </EditCatalogueForm>
  );
}
