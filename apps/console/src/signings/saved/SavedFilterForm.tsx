import { createSavedFilterMutation } from '@phoihop/client/access';
import { savedFilterNameMax } from '@phoihop/domain/access';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { Field } from '../../layout/Field.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { useDeed } from '../../me/use-deed.ts';
import { queryOf } from '../signing-filter.ts';
import { useSigningParams } from '../use-signing-params.ts';

interface SavedFilterFormProps {
  readonly initial: string;
  readonly onSaved: (id: string) => void;
}

/** Keeps the present conditions under a name. */
export function SavedFilterForm({ initial, onSaved }: SavedFilterFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { filter } = useSigningParams();
  const query = queryOf(filter);
  const [name, setName] = useState(initial);
  const deed = useDeed(createSavedFilterMutation);
  if (query === '') return <p className="hint">{translate('signingList.saved.nothing')}</p>;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = await deed.send({ input: { resource: 'signings', name, query } });
    if (made === null) return;
    notify(translate('signingList.saved.kept', { name: made.name }), { type: 'success' });
    onSaved(made.id);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Field label={translate('signingList.saved.name')} error={deed.errorOf('name')}>
        {(field) => (
          <input
            {...field}
            value={name}
            maxLength={savedFilterNameMax}
            placeholder={translate('signingList.saved.nameHint')}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Refusal error={deed.refusal} fields={['name']} />
      <button type="submit" className="btn primary" disabled={deed.isSending}>
        {translate('signingList.saved.keep')}
      </button>
    </form>
  );
}
