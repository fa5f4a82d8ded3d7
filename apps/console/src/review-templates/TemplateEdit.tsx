import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import { editReviewTemplateMutation, type ReviewTemplateFields } from '@phoihop/client/reviews';
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
import { changeOf, toEditedTemplate } from './template-form.ts';
import { TemplateInputs } from './TemplateInputs.tsx';
import { templatePath } from './template-path.ts';
import { useAskedTemplate } from './use-asked-template.ts';
import { useShownTemplateField } from './use-shown-template-field.ts';
import { useTemplateCheck } from './use-template-check.ts';
import '../reviews/reviews.css';

/** Changes what reviews ask for; what is open keeps to what it was opened with. */
export function TemplateEdit() {
  const translate = useTranslate();
  const nameOf = useName();
  const { isToday } = useAsOf();
  const { asked, error, isKept, reload } = useAskedTemplate();
  const title = translate('reviewTemplates.edit.title');
  if (!isToday) return <OnlyToday title={title} />;
  return (
    <AwaitedPage title={title} thing={asked} error={error} onRetry={reload}>
      {({ template, indicators }) =>
        isKept ? (
          <Page
            title={title}
            crumb={
              <>
                <ScopedLink to="/review-templates">{translate('reviewTemplates.title')}</ScopedLink>
                <Icon name="right" size={12} />
                <ScopedLink to={templatePath(template.key)}>{nameOf(template)}</ScopedLink>
              </>
            }
          >
            <EditForm
              key={template.id}
              template={template}
              indicators={indicators}
              onReload={reload}
            />
          </Page>
        ) : (
          <NotKept title={title} back={templatePath(template.key)} />
        )
      }
    </AwaitedPage>
  );
}

interface EditFormProps {
  readonly template: ReviewTemplateFields;
  readonly indicators: readonly CatalogueIndicatorFields[];
  readonly onReload: () => void;
}

export function EditForm({ template, indicators, onReload }: EditFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const deed = useDeed(editReviewTemplateMutation);
  const refuse = useTemplateCheck();
  const shown = useShownTemplateField(indicators);
  const theirs = changeOf(template);
  const merged = useMergedDraft(`${template.id}.edit`, theirs, template.version);
  const { kept, text, isBehind, isUndecided, write } = merged;
  const back = () => void navigate(scoped(templatePath(template.key)));
  const send = async () => {
    const saved = await deed.send({ input: toEditedTemplate(template, text) });
    if (saved === null) {
      // Somebody else may have been quicker: what stands now is read again, and what was typed stays.
      onReload();
      return;
    }
    kept.forget();
    notify('reviewTemplates.edit.saved', { type: 'success' });
    back();
  };
  const fields = [...Object.keys(theirs), 'deadlines', 'titleVi', 'titleEn'];
  return (
    <CatalogueForm
      kept={kept}
      isSending={deed.isSending}
      refusal={deed.refusal}
      fields={isBehind ? [...fields, 'version'] : fields}
      check={() => refuse(text)}
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
              label={shown.label}
              shown={shown.value}
            />
          ) : null}
          <TemplateInputs text={text} indicators={indicators} onChange={write} errorOf={errorOf} />
          <Choices
            legend={translate('reviewTemplates.form.isActive')}
            name="isActive"
            value={text.isActive}
            options={(['yes', 'no'] as const).map((value) => ({
              value,
              name: translate(`reviewTemplates.${value === 'yes' ? 'active' : 'inactive'}`),
              about: translate(`reviewTemplates.activeAbout.${value}`),
            }))}
            error={errorOf('isActive')}
            onChange={(value) => write('isActive', value)}
          />
        </>
      )}
    </CatalogueForm>
  );
}
