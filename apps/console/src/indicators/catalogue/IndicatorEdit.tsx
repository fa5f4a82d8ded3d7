import { ClientError } from '@phoihop/client';
import {
  editIndicatorMutation,
  indicatorPageQuery,
  type CatalogueIndicatorFields,
} from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import { useQuery } from 'urql';
import { CataloguePage } from '../../catalogues/CataloguePage.tsx';
import { EditCatalogueForm } from '../../catalogues/EditCatalogueForm.tsx';
import { useFormat } from '../../format/use-format.ts';
import { AwaitedPage } from '../../layout/AwaitedPage.tsx';
import { OnlyToday } from '../../layout/OnlyToday.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';
import { useName } from '../../standards/use-name.ts';
import { CountingInputs } from './CountingInputs.tsx';
import { isEntered, notWhole, toEditedIndicator, wordingOf } from './indicator-form.ts';
import { indicatorPath } from './indicator-path.ts';
import { WordingInputs } from './WordingInputs.tsx';

/** Changes how an indicator is worded and counted out; what it means stays. */
export function IndicatorEdit() {
  const translate = useTranslate();
  const nameOf = useName();
  const { id = '' } = useParams();
  const { isToday } = useAsOf();
  const [found, askAgain] = useQuery({
    query: indicatorPageQuery,
    requestPolicy: 'cache-and-network',
    variables: { key: id },
  });
  const reload = () => askAgain({ requestPolicy: 'network-only' });
  const title = translate('indicators.edit.title');
  if (!isToday) return <OnlyToday title={title} />;
  return (
    <AwaitedPage title={title} thing={found.data?.indicator} error={found.error} onRetry={reload}>
      {(indicator) => (
        <CataloguePage
          title={title}
          list={{ to: '/indicators', name: translate('indicators.title') }}
          thing={{ to: indicatorPath(indicator.key), name: nameOf(indicator) }}
          isKept={found.data?.viewer.catalogueRefusal === null}
        >
          <EditForm key={indicator.id} indicator={indicator} onReload={reload} />
        </CataloguePage>
      )}
    </AwaitedPage>
  );
}

interface EditFormProps {
  readonly indicator: CatalogueIndicatorFields;
  readonly onReload: () => void;
}

export function EditForm({ indicator, onReload }: EditFormProps) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <EditCatalogueForm
      row={indicator}
      theirs={wordingOf(indicator)}
      mutation={editIndicatorMutation}
      inputOf={(text) => toEditedIndicator(indicator, text)}
      moreFields={['collectedTo']}
      check={(text) => {
        const field = notWhole(text, ['decimals', 'position']);
        if (field === null) return null;
        const message = translate('catalogues.whole');
        return new ClientError({ code: 'INVALID_INPUT', message, field });
      }}
      label={(field) => translate(`indicators.form.${field}`)}
      shown={(field, value) =>
        field === 'collectedFrom' || field === 'lastDay' ? format.date(value) : value
      }
      path={indicatorPath(indicator.key)}
      saved="indicators.edit.saved"
      onReload={onReload}
    >
      {({ text, write, errorOf }) => (
        <>
          <WordingInputs text={text} onChange={write} errorOf={errorOf} />
          <CountingInputs
            text={text}
            isEntered={isEntered(indicator.kind)}
            isNew={false}
            onChange={write}
            errorOf={errorOf}
          />
          <p className="hint">{translate('indicators.edit.meaningStays')}</p>
        </>
      )}
    </EditCatalogueForm>
  );
}
