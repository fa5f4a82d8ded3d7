import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import { editReviewTemplateMutation, type ReviewTemplateFields } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { CataloguePage } from '../catalogues/CataloguePage.tsx';
import { Choices } from '../catalogues/Choices.tsx';
import { EditCatalogueForm } from '../catalogues/EditCatalogueForm.tsx';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { useName } from '../standards/use-name.ts';
import { changeOf, fieldsOfParts, toEditedTemplate } from './template-form.ts';
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
      {({ template, indicators }) => (
        <CataloguePage
          title={title}
          list={{ to: '/review-templates', name: translate('reviewTemplates.title') }}
          thing={{ to: templatePath(template.key), name: nameOf(template) }}
          isKept={isKept}
        >
          <EditForm
            key={template.id}
            template={template}
            indicators={indicators}
            onReload={reload}
          />
        </CataloguePage>
      )}
    </AwaitedPage>
  );
}

interface EditFormProps {
  readonly template: ReviewTemplateFields;
  readonly indicators: readonly CatalogueIndicatorFields[];
  readonly onReload: () => void;
}

function EditForm({ template, indicators, onReload }: EditFormProps) {
  const translate = useTranslate();
  const refuse = useTemplateCheck();
  const shown = useShownTemplateField(indicators);
  return (
    <EditCatalogueForm
      row={template}
      theirs={changeOf(template)}
      mutation={editReviewTemplateMutation}
      inputOf={(text) => toEditedTemplate(template, text)}
      moreFields={fieldsOfParts}
      check={refuse}
      label={shown.label}
      shown={shown.value}
      path={templatePath(template.key)}
      saved="reviewTemplates.edit.saved"
      onReload={onReload}
    >
      {({ text, write, errorOf }) => (
        <>
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
    </EditCatalogueForm>
  );
}
