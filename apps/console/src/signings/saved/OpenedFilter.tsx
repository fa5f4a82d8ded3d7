import { changeSavedFilterMutation, type SavedFilterFields } from '@phoihop/client/access';
import { useNotify, useTranslate } from 'ra-core';
import { CopyButton } from '../../layout/CopyButton.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { useDeed } from '../../me/use-deed.ts';
import { queryOf } from '../signing-filter.ts';
import { useSigningParams } from '../use-signing-params.ts';

interface OpenedFilterProps {
  readonly opened: SavedFilterFields;
  readonly isChanged: boolean;
}

/** Which kept filter the list shows, and what to do once its conditions were changed. */
export function OpenedFilter({ opened, isChanged }: OpenedFilterProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { filter, openSaved } = useSigningParams();
  const { id, name, isOwn } = opened;
  const query = queryOf(filter);
  const deed = useDeed(changeSavedFilterMutation);
  const keep = async () => {
    if ((await deed.send({ id, query })) === null) return;
    notify(translate('signingList.saved.kept', { name }), { type: 'success' });
  };
  const addressOf = () => {
    const address = new URL('/signings', window.location.origin);
    address.searchParams.set('saved', id);
    return address.href;
  };
  return (
    <div className="opened-filter">
      <span>
        {translate(isOwn ? 'signingList.saved.opened' : 'signingList.saved.openedOfOther')}{' '}
        <b>{name}</b>
      </span>
      {isChanged ? (
        <>
          <span className="changed">{translate('signingList.saved.changed')}</span>
          {isOwn && query !== '' ? (
            <button type="button" className="link" onClick={() => void keep()}>
              {translate('signingList.saved.keepAgain')}
            </button>
          ) : null}
          <button type="button" className="link" onClick={() => openSaved(id, opened.query)}>
            {translate('signingList.saved.undo')}
          </button>
        </>
      ) : (
        <CopyButton text={addressOf} done="signingList.saved.copied" className="link no-print">
          {translate('signingList.saved.copy')}
        </CopyButton>
      )}
      <Refusal error={deed.refusal} fields={[]} />
    </div>
  );
}
