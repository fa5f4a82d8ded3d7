import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import { ruleCatalogueQuery } from '@phoihop/client/indicators';
import { createReviewTemplateMutation } from '@phoihop/client/reviews';
import { useNotify, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { useQuery } from 'urql';
import { CatalogueForm } from '../catalogues/CatalogueForm.tsx';
import { cataloguesMax } from '../catalogues/catalogues-max.ts';
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
import { nothingDrawnUp, toNewTemplate } from './template-form.ts';
import { TemplateInputs } from './TemplateInputs.tsx';
import { templatePath } from './template-path.ts';
import { useTemplateCheck } from './use-template-check.ts';
import '../reviews/reviews.css';

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
      {({ viewer, indicators }) =>
        viewer.catalogueRefusal === null ? (
          <Page
            title={title}
            crumb={
              <ScopedLink to="/review-templates">{translate('reviewTemplates.title')}</ScopedLink>
            }
          >
            <CreateForm indicators={indicators.nodes} />
          </Page>
        ) : (
          <NotKept title={title} back="/review-templates" />
        )
      }
    </AwaitedPage>
  );
}

/** What the service may refuse and the form has a place for. */
const fields: readonly string[] = [
  ...Object.keys(nothingDrawnUp),
  'deadlines',
  'titleVi',
  'titleEn',
];

interface CreateFormProps {
  readonly indicators: readonly CatalogueIndicatorFields[];
}

export function CreateForm({ indicators }: CreateFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const kept = useKeptDraft('reviewTemplates.create', nothingDrawnUp);
  const deed = useDeed(createReviewTemplateMutation);
  const refuse = useTemplateCheck();
  const { draft, change } = kept;
  const send = async () => {
    const made = await deed.send({ input: toNewTemplate(draft) });
    if (made?.__typename !== 'ReviewTemplate') return;
    kept.forget();
    notify('reviewTemplates.create.done', { type: 'success' });
    void navigate(scoped(templatePath(made.key)));
  };
  return (
    <CatalogueForm
      kept={kept}
      isSending={deed.isSending}
      refusal={deed.refusal}
      fields={fields}
      check={() => refuse(draft)}
      onSend={send}
      onLeave={() => void navigate(scoped('/review-templates'))}
    >
      {(errorOf) => (
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
    </CatalogueForm>
  );
}
