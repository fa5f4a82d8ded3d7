import {
  createValidationRuleMutation,
  ruleCatalogueQuery,
  type CatalogueIndicatorFields,
} from '@phoihop/client/indicators';
import { ruleKinds } from '@phoihop/domain/indicators';
import { useNotify, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { useQuery } from 'urql';
import { CatalogueForm } from '../catalogues/CatalogueForm.tsx';
import { cataloguesMax } from '../catalogues/catalogues-max.ts';
import { Choices } from '../catalogues/Choices.tsx';
import { NotKept } from '../catalogues/ReadOnly.tsx';
import { TextField } from '../catalogues/TextField.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { Page } from '../layout/Page.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useDeed } from '../me/use-deed.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { kindIn, nothingWritten, severityIn, toNewRule } from './rule-form.ts';
import { rulePath } from './rule-path.ts';
import { useRuleCheck } from './use-rule-check.ts';
import { ValidationRuleInputs } from './ValidationRuleInputs.tsx';

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
      {({ viewer, indicators }) =>
        viewer.catalogueRefusal === null ? (
          <Page
            title={title}
            crumb={
              <ScopedLink to="/validation-rules">{translate('validationRules.title')}</ScopedLink>
            }
          >
            <CreateForm indicators={indicators.nodes} />
          </Page>
        ) : (
          <NotKept title={title} back="/validation-rules" />
        )
      }
    </AwaitedPage>
  );
}

/** What the service may refuse and the form has a place for. */
const fields: readonly string[] = [...Object.keys(nothingWritten), 'definition'];

interface CreateFormProps {
  readonly indicators: readonly CatalogueIndicatorFields[];
}

export function CreateForm({ indicators }: CreateFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const kept = useKeptDraft('validationRules.create', nothingWritten);
  const deed = useDeed(createValidationRuleMutation);
  const refuse = useRuleCheck();
  const { draft, change } = kept;
  const send = async () => {
    const severity = severityIn(draft);
    if (severity === null) return;
    const made = await deed.send({ input: toNewRule(draft, severity) });
    if (made?.__typename !== 'ValidationRule') return;
    kept.forget();
    notify('validationRules.create.done', { type: 'success' });
    void navigate(scoped(rulePath(made.key)));
  };
  return (
    <CatalogueForm
      kept={kept}
      isSending={deed.isSending}
      refusal={deed.refusal}
      fields={fields}
      check={() => refuse(kindIn(draft), draft, true)}
      onSend={send}
      onLeave={() => void navigate(scoped('/validation-rules'))}
    >
      {(errorOf) => (
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
    </CatalogueForm>
  );
}
