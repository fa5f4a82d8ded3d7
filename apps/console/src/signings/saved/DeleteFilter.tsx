import { deleteSavedFilterMutation, type SavedFilterFields } from '@phoihop/client/access';
import { useNotify, useTranslate } from 'ra-core';
import { Refusal } from '../../layout/Refusal.tsx';
import { useDeed } from '../../me/use-deed.ts';

interface DeleteFilterProps {
  readonly filter: SavedFilterFields;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks once more: whoever was given the address of the filter loses it too. */
export function DeleteFilter({ filter: { id, name }, onDone, onCancel }: DeleteFilterProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const deed = useDeed(deleteSavedFilterMutation);
  const remove = async () => {
    if ((await deed.send({ id })) === null) return;
    notify(translate('signingList.saved.deleted', { name }), { type: 'success' });
    onDone();
  };
  return (
    <div className="delete-filter">
      <p>{translate('signingList.saved.deleteAsk', { name })}</p>
      <Refusal error={deed.refusal} fields={[]} />
      <div className="form-actions">
        <button
          type="button"
          className="btn"
          disabled={deed.isSending}
          onClick={() => void remove()}
        >
          {translate('signingList.saved.delete')}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {translate('signingList.saved.cancel')}
        </button>
      </div>
    </div>
  );
}
