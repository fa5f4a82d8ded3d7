import { ClientError } from '@phoihop/client';
import {
  editIndicatorMutation,
  indicatorPageQuery,
  type CatalogueIndicatorFields,
} from '@phoihop/client/indicators';
import { useNotify, useTranslate } from 'ra-core';
import { useNavigate, useParams } from 'react-router-dom';
import { useQuery } from 'urql';
import { CatalogueForm } from '../../catalogues/CatalogueForm.tsx';
import { NotKept } from '../../catalogues/ReadOnly.tsx';
import { Conflict } from '../../drafts/Conflict.tsx';
import { useMergedDraft } from '../../drafts/use-merged-draft.ts';
import { useFormat } from '../../format/use-format.ts';
import { AwaitedPage } from '../../layout/AwaitedPage.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { OnlyToday } from '../../layout/OnlyToday.tsx';
import { Page } from '../../layout/Page.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { useDeed } from '../../me/use-deed.ts';
import { useAsOf } from '../../scope/use-as-of.ts';
import { useScopedPath } from '../../scope/use-scoped-path.ts';
import { CountingInputs } from './CountingInputs.tsx';
import { isEntered, notWhole, toEditedIndicator, wordingOf } from './indicator-form.ts';
import { indicatorPath } from './indicator-path.ts';
import { IndicatorLink } from './IndicatorLink.tsx';
import { WordingInputs } from './WordingInputs.tsx';

/** Changes how an indicator is worded and counted out; what it means stays. */
export function IndicatorEdit() {
  const translate = useTranslate();
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
      {(indicator) =>
        found.data?.viewer.catalogueRefusal === null ? (
          <Page
            title={title}
            crumb={
              <>
                <ScopedLink to="/indicators">{translate('indicators.title')}</ScopedLink>
                <Icon name="right" size={12} />
                <IndicatorLink indicator={indicator} />
              </>
            }
          >
            <EditForm key={indicator.id} indicator={indicator} onReload={reload} />
          </Page>
        ) : (
          <NotKept title={title} back={indicatorPath(indicator.key)} />
        )
      }
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
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const deed = useDeed(editIndicatorMutation);
  const theirs = wordingOf(indicator);
  const merged = useMergedDraft(`${indicator.id}.edit`, theirs, indicator.version);
  const { kept, text, isBehind, isUndecided, write } = merged;
  const back = () => void navigate(scoped(indicatorPath(indicator.key)));
  const check = () => {
    const field = notWhole(text, ['decimals', 'position']);
    if (field === null) return null;
    return new ClientError({
      code: 'INVALID_INPUT',
      message: translate('catalogues.whole'),
      field,
    });
  };
  const send = async () => {
    const saved = await deed.send({ input: toEditedIndicator(indicator, text) });
    if (saved === null) {
      // Somebody else may have been quicker: what stands now is read again, and what was typed stays.
      onReload();
      return;
    }
    kept.forget();
    notify('indicators.edit.saved', { type: 'success' });
    back();
  };
  const fields = [...Object.keys(theirs), 'collectedTo'];
  return (
    <CatalogueForm
      kept={kept}
      isSending={deed.isSending}
      refusal={deed.refusal}
      fields={isBehind ? [...fields, 'version'] : fields}
      check={check}
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
              label={(field) => translate(`indicators.form.${field}`)}
              shown={(field, value) =>
                field === 'collectedFrom' || field === 'lastDay' ? format.date(value) : value
              }
            />
          ) : null}
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
    </CatalogueForm>
  );
}
