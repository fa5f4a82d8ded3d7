import { renameSavedFilterMutation, type SavedFilterFields } from '@phoihop/client/access';
import { savedFilterNameMax } from '@phoihop/domain/access';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { Field } from '../../layout/Field.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { useDeed } from '../../me/use-deed.ts';
import { useFormKeys } from '../../layout/use-form-keys.ts';

interface RenameFilterProps {
  readonly filter: SavedFilterFields;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Gives a kept filter another name; its address stays. */
export function RenameFilter({ filter, onDone, onCancel }: RenameFilterProps) {
  const translate = useTranslate();
  const [name, setName] = useState(filter.name);
  const deed = useDeed(renameSavedFilterMutation);
  const form = useFormKeys(onCancel);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await deed.send({ id: filter.id, name })) !== null) onDone();
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <Field label={translate('signingList.saved.newName')} error={deed.errorOf('name')}>
        {(field) => (
          <input
            {...field}
            value={name}
            maxLength={savedFilterNameMax}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Refusal error={deed.refusal} fields={['name']} />
      <div className="form-actions">
        <button type="submit" className="btn" disabled={deed.isSending}>
          {translate('signingList.saved.rename')}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {translate('signingList.saved.cancel')}
        </button>
      </div>
    </form>
  );
}
