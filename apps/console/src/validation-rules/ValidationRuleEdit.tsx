import {
  editValidationRuleMutation,
  type CatalogueIndicatorFields,
  type ValidationRuleFields,
} from '@phoihop/client/indicators';
import { useNotify, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { CatalogueForm } from '../catalogues/CatalogueForm.tsx';
import { Choices } from '../catalogues/Choices.tsx';
import { NotKept } from '../catalogues/ReadOnly.tsx';
import { Conflict } from '../drafts/Conflict.tsx';
import { useMergedDraft } from '../drafts/use-merged-draft.ts';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Icon } from '../layout/Icon.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { Page } from '../layout/Page.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useDeed } from '../me/use-deed.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { useScopedPath } from '../scope/use-scoped-path.ts';
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
      {({ rule, indicators }) =>
        isKept ? (
          <Page
            title={title}
            crumb={
              <>
                <ScopedLink to="/validation-rules">{translate('validationRules.title')}</ScopedLink>
                <Icon name="right" size={12} />
                <ScopedLink to={rulePath(rule.key)}>{nameOf(rule)}</ScopedLink>
              </>
            }
          >
            <EditForm key={rule.id} rule={rule} indicators={indicators} onReload={reload} />
          </Page>
        ) : (
          <NotKept title={title} back={rulePath(rule.key)} />
        )
      }
    </AwaitedPage>
  );
}

interface EditFormProps {
  readonly rule: ValidationRuleFields;
  readonly indicators: readonly CatalogueIndicatorFields[];
  readonly onReload: () => void;
}

export function EditForm({ rule, indicators, onReload }: EditFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const deed = useDeed(editValidationRuleMutation);
  const refuse = useRuleCheck();
  const shown = useShownRuleField(indicators);
  const theirs = changeOf(rule);
  const merged = useMergedDraft(`${rule.id}.edit`, theirs, rule.version);
  const { kept, text, isBehind, isUndecided, write } = merged;
  const back = () => void navigate(scoped(rulePath(rule.key)));
  const send = async () => {
    const saved = await deed.send({ input: toEditedRule(rule, text) });
    if (saved === null) {
      // Somebody else may have been quicker: what stands now is read again, and what was typed stays.
      onReload();
      return;
    }
    kept.forget();
    notify('validationRules.edit.saved', { type: 'success' });
    back();
  };
  const fields = [...Object.keys(theirs), 'definition'];
  return (
    <CatalogueForm
      kept={kept}
      isSending={deed.isSending}
      refusal={deed.refusal}
      fields={isBehind ? [...fields, 'version'] : fields}
      check={() => refuse(rule.kind, text, false)}
      isUndecided={isUndecided}
      onSend={send}
      onLeave={back}
    >
      {(errorOf) => (
        <>
          {isBehind ? (
            <Conflict
              merged={merged}
              title={
                deed.refusal?.code === 'CONFLICT'
                  ? deed.refusal.message
                  : translate('catalogues.conflict')
              }
              label={(field) => translate(`validationRules.form.${field}`)}
              shown={shown}
            />
          ) : null}
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
    </CatalogueForm>
  );
}
