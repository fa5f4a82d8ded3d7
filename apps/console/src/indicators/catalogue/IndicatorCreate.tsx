import { ClientError } from '@phoihop/client';
import {
  createIndicatorMutation,
  indicatorChoicesQuery,
  type IndicatorChoicesData,
} from '@phoihop/client/indicators';
import { useNotify, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { useQuery } from 'urql';
import { CatalogueForm } from '../../catalogues/CatalogueForm.tsx';
import { cataloguesMax } from '../../catalogues/catalogues-max.ts';
import { NotKept } from '../../catalogues/ReadOnly.tsx';
import { useKeptDraft } from '../../drafts/use-kept-draft.ts';
import { AwaitedPage } from '../../layout/AwaitedPage.tsx';
import { OnlyToday } from '../../layout/OnlyToday.tsx';
import { Page } from '../../layout/Page.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { useDeed } from '../../me/use-deed.ts';
import { useAsOf } from '../../scope/use-as-of.ts';
import { useScopedPath } from '../../scope/use-scoped-path.ts';
import { CountingInputs } from './CountingInputs.tsx';
import { isEntered, kindIn, nothingWritten, notWhole, toNewIndicator } from './indicator-form.ts';
import { indicatorPath } from './indicator-path.ts';
import { MeaningInputs } from './MeaningInputs.tsx';
import { withoutStale } from './offered-choices.ts';
import { WordingInputs } from './WordingInputs.tsx';

/** Adds an indicator to the catalogue. */
export function IndicatorCreate() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const [found, askAgain] = useQuery({
    query: indicatorChoicesQuery,
    variables: { first: cataloguesMax },
  });
  const title = translate('indicators.create.title');
  if (!isToday) return <OnlyToday title={title} />;
  return (
    <AwaitedPage
      title={title}
      thing={found.data}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
    >
      {(offered) =>
        offered.viewer.catalogueRefusal === null ? (
          <Page
            title={title}
            crumb={<ScopedLink to="/indicators">{translate('indicators.title')}</ScopedLink>}
          >
            <CreateForm offered={offered} />
          </Page>
        ) : (
          <NotKept title={title} back="/indicators" />
        )
      }
    </AwaitedPage>
  );
}

/** What the service may refuse and the form has a place for. */
const fields: readonly string[] = [...Object.keys(nothingWritten), 'collectedTo'];

export function CreateForm({ offered }: { readonly offered: IndicatorChoicesData }) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const kept = useKeptDraft('indicators.create', nothingWritten);
  const deed = useDeed(createIndicatorMutation);
  const draft = withoutStale(kept.draft, offered.indicators.nodes);
  const kind = kindIn(draft);
  const check = () => {
    const field = kind === null ? 'kind' : notWhole(draft, ['decimals']);
    if (field === null) return null;
    const message = translate(field === 'kind' ? 'indicators.form.kindNeeded' : 'catalogues.whole');
    return new ClientError({ code: 'INVALID_INPUT', message, field });
  };
  const send = async () => {
    if (kind === null) return;
    const made = await deed.send({ input: toNewIndicator(draft, kind) });
    if (made?.__typename !== 'Indicator') return;
    kept.forget();
    notify('indicators.create.done', { type: 'success' });
    void navigate(scoped(indicatorPath(made.key)));
  };
  return (
    <CatalogueForm
      kept={kept}
      isSending={deed.isSending}
      refusal={deed.refusal}
      fields={fields}
      check={check}
      onSend={send}
      onLeave={() => void navigate(scoped('/indicators'))}
    >
      {(errorOf) => (
        <>
          <WordingInputs text={draft} onChange={kept.change} errorOf={errorOf} />
          <MeaningInputs draft={draft} offered={offered} onChange={kept.change} errorOf={errorOf} />
          <CountingInputs
            text={draft}
            isEntered={isEntered(kind)}
            isNew
            onChange={kept.change}
            errorOf={errorOf}
          />
        </>
      )}
    </CatalogueForm>
  );
}
