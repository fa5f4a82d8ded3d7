import { createTokenMutation, type TokenScope } from '@phoihop/client/me';
import { tokenScopes } from '@phoihop/domain/access';
import { parseDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { Field } from '../layout/Field.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useDeed } from './use-deed.ts';

/** Makes a token: what for, to do what, until when, and from where. */
export function TokenForm({ onMade }: { readonly onMade: (secret: string) => void }) {
  const translate = useTranslate();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly TokenScope[]>(['READ']);
  const [day, setDay] = useState('');
  const [addresses, setAddresses] = useState('');
  const deed = useDeed(createTokenMutation);
  const lastDay = parseDate(day);
  const toggle = (scope: TokenScope) =>
    setScopes(tokenScopes.filter((each) => (each === scope) !== scopes.includes(each)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (lastDay === null) return;
    const among = addresses.split(/[\s,;]+/).filter((address) => address !== '');
    const made = await deed.send({
      input: { name, scopes: [...scopes], lastDay, addresses: among },
    });
    if (made === null) return;
    setName('');
    onMade(made.secret);
  };
  return (
    <form className="move-form" onSubmit={(event) => void submit(event)} noValidate>
      <Field label={translate('me.tokens.name')} error={deed.errorOf('name')}>
        {(field) => (
          <input {...field} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <fieldset className="checks">
        <legend>{translate('me.tokens.scopes')}</legend>
        {tokenScopes.map((scope) => (
          <label key={scope}>
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={() => toggle(scope)}
            />{' '}
            {translate(`me.tokens.scope.${scope}`)}
          </label>
        ))}
      </fieldset>
      <div className="field-pair">
        <Field label={translate('me.tokens.lastDay')} error={deed.errorOf('lastDay')}>
          {(field) => (
            <input
              {...field}
              type="date"
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={translate('me.tokens.addresses')}
          hint={translate('me.tokens.addressesHint')}
          error={deed.errorOf('addresses')}
        >
          {(field) => (
            <input
              {...field}
              value={addresses}
              onChange={(event) => setAddresses(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Refusal error={deed.refusal} fields={['name', 'lastDay', 'addresses']} />
      <button
        type="submit"
        className="btn primary"
        disabled={deed.isSending || name === '' || lastDay === null}
      >
        {translate('me.tokens.make')}
      </button>
    </form>
  );
}
