import {
  createValidationRuleMutation,
  ruleCatalogueQuery,
  type CatalogueIndicatorFields,
} from '@phoihop/client/indicators';
import { ruleKinds } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { CataloguePage } from '../catalogues/CataloguePage.tsx';
import { cataloguesMax } from '../catalogues/catalogues-max.ts';
import { Choices } from '../catalogues/Choices.tsx';
import { CreateCatalogueForm } from '../catalogues/CreateCatalogueForm.tsx';
import { TextField } from '../catalogues/TextField.tsx';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { kindIn, nothingWritten, severityIn, toNewRule } from './rule-form.ts';
import { rulePath } from './rule-path.ts';
import { useRuleCheck } from './use-rule-check.ts';
import { ValidationRuleInputs } from './ValidationRuleInputs.tsx';

const list = '/validation-rules';

/** Makes a rule that figures are to keep to. */
export function ValidationRuleCreate() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const [found, askAgain] = useQuery({
    query: ruleCatalogueQuery,
    variables: { first: cataloguesMax },
  });
  const title = translate('validationRules.create.title');
  if (!isToday) return <OnlyToday title={title} />;
  return (
    <AwaitedPage
      title={title}
      thing={found.data}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
    >
      {({ viewer, indicators }) => (
        <CataloguePage
          title={title}
          list={{ to: list, name: translate('validationRules.title') }}
          isKept={viewer.catalogueRefusal === null}
        >
          <CreateForm indicators={indicators.nodes} />
        </CataloguePage>
      )}
    </AwaitedPage>
  );
}

interface CreateFormProps {
  readonly indicators: readonly CatalogueIndicatorFields[];
}

export function CreateForm({ indicators }: CreateFormProps) {
  const translate = useTranslate();
  const refuse = useRuleCheck();
  return (
    <CreateCatalogueForm
      record="validationRules.create"
      nothing={nothingWritten}
      mutation={createValidationRuleMutation}
      inputOf={(draft) => {
        const severity = severityIn(draft);
        return severity === null ? null : toNewRule(draft, severity);
      }}
      moreFields={['definition']}
      check={(draft) => refuse(kindIn(draft), draft, true)}
      list={list}
      pathOf={rulePath}
      done="validationRules.create.done"
    >
      {({ draft, change, errorOf }) => (
        <>
          <fieldset className="form-part">
            <legend>{translate('validationRules.form.meaning')}</legend>
            <p className="hint">{translate('validationRules.form.meaningHint')}</p>
            <TextField
              label={translate('indicators.key')}
              hint={translate('catalogues.keyHint')}
              error={errorOf('key')}
              value={draft.key}
              onChange={(value) => change('key', value)}
            />
            <Choices
              legend={translate('validationRules.column.kind')}
              name="kind"
              value={draft.kind}
              options={ruleKinds.map((value) => ({
                value,
                name: translate(`validationRules.kind.${value}`),
                about: translate(`validationRules.kindAbout.${value}`),
              }))}
              error={errorOf('kind')}
              onChange={(value) => change('kind', value)}
            />
          </fieldset>
          <ValidationRuleInputs
            text={draft}
            kind={kindIn(draft)}
            indicators={indicators}
            isNew
            onChange={change}
            errorOf={errorOf}
          />
        </>
      )}
    </CreateCatalogueForm>
  );
}
