import { ClientError } from '@phoihop/client';
import {
  createIndicatorMutation,
  indicatorChoicesQuery,
  type IndicatorChoicesData,
} from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { CataloguePage } from '../../catalogues/CataloguePage.tsx';
import { cataloguesMax } from '../../catalogues/catalogues-max.ts';
import { CreateCatalogueForm } from '../../catalogues/CreateCatalogueForm.tsx';
import { AwaitedPage } from '../../layout/AwaitedPage.tsx';
import { OnlyToday } from '../../layout/OnlyToday.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';
import { CountingInputs } from './CountingInputs.tsx';
import {
  isEntered,
  kindIn,
  nothingWritten,
  notWhole,
  toNewIndicator,
  type IndicatorDraft,
} from './indicator-form.ts';
import { indicatorPath } from './indicator-path.ts';
import { MeaningInputs } from './MeaningInputs.tsx';
import { withoutStale } from './offered-choices.ts';
import { WordingInputs } from './WordingInputs.tsx';

const list = '/indicators';

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
      {(offered) => (
        <CataloguePage
          title={title}
          list={{ to: list, name: translate('indicators.title') }}
          isKept={offered.viewer.catalogueRefusal === null}
        >
          <CreateForm offered={offered} />
        </CataloguePage>
      )}
    </AwaitedPage>
  );
}

export function CreateForm({ offered }: { readonly offered: IndicatorChoicesData }) {
  const translate = useTranslate();
  const fresh = (draft: IndicatorDraft) => withoutStale(draft, offered.indicators.nodes);
  const check = (draft: IndicatorDraft) => {
    const field = kindIn(draft) === null ? 'kind' : notWhole(draft, ['decimals']);
    if (field === null) return null;
    const message = translate(field === 'kind' ? 'indicators.form.kindNeeded' : 'catalogues.whole');
    return new ClientError({ code: 'INVALID_INPUT', message, field });
  };
  return (
    <CreateCatalogueForm
      record="indicators.create"
      nothing={nothingWritten}
      mutation={createIndicatorMutation}
      inputOf={(draft) => {
        const kind = kindIn(draft);
        return kind === null ? null : toNewIndicator(fresh(draft), kind);
      }}
      moreFields={['collectedTo']}
      check={(draft) => check(fresh(draft))}
      list={list}
      pathOf={indicatorPath}
      done="indicators.create.done"
    >
      {({ draft, change, errorOf }) => (
        <>
          <WordingInputs text={fresh(draft)} onChange={change} errorOf={errorOf} />
          <MeaningInputs
            draft={fresh(draft)}
            offered={offered}
            onChange={change}
            errorOf={errorOf}
          />
          <CountingInputs
            text={fresh(draft)}
            isEntered={isEntered(kindIn(draft))}
            isNew
            onChange={change}
            errorOf={errorOf}
          />
        </>
      )}
    </CreateCatalogueForm>
  );
}
