import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import { ruleCatalogueQuery } from '@phoihop/client/indicators';
import { createReviewTemplateMutation } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { CataloguePage } from '../catalogues/CataloguePage.tsx';
import { cataloguesMax } from '../catalogues/catalogues-max.ts';
import { CreateCatalogueForm } from '../catalogues/CreateCatalogueForm.tsx';
import { TextField } from '../catalogues/TextField.tsx';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { fieldsOfParts, nothingDrawnUp, toNewTemplate } from './template-form.ts';
import { TemplateInputs } from './TemplateInputs.tsx';
import { templatePath } from './template-path.ts';
import { useTemplateCheck } from './use-template-check.ts';
import '../reviews/reviews.css';

const list = '/review-templates';

/** Draws up what reviews are to ask for. */
export function TemplateCreate() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const [found, askAgain] = useQuery({
    query: ruleCatalogueQuery,
    variables: { first: cataloguesMax },
  });
  const title = translate('reviewTemplates.create.title');
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
          list={{ to: list, name: translate('reviewTemplates.title') }}
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
  const refuse = useTemplateCheck();
  return (
    <CreateCatalogueForm
      record="reviewTemplates.create"
      nothing={nothingDrawnUp}
      mutation={createReviewTemplateMutation}
      inputOf={toNewTemplate}
      moreFields={fieldsOfParts}
      check={refuse}
      list={list}
      pathOf={templatePath}
      done="reviewTemplates.create.done"
    >
      {({ draft, change, errorOf }) => (
        <>
          <TextField
            label={translate('reviewTemplates.form.key')}
            hint={translate('catalogues.keyHint')}
            error={errorOf('key')}
            value={draft.key}
            onChange={(value) => change('key', value)}
          />
          <TemplateInputs
            text={draft}
            indicators={indicators}
            onChange={change}
            errorOf={errorOf}
          />
        </>
      )}
    </CreateCatalogueForm>
  );
}
