import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { Card } from '../layout/Card.tsx';
import { Field } from '../layout/Field.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { QrCode } from './QrCode.tsx';
import { useAuthDeed } from './use-auth-deed.ts';

/** What the device is to be told, and the codes for when it is lost. */
export interface Begun {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

interface SecondFactorSetupProps {
  readonly begun: Begun;
  /** A code of the device was shown and was right. */
  readonly onShown: () => void;
}

/** The secret is read by the device, which shows that it has it. */
export function SecondFactorSetup({ begun, onShown }: SecondFactorSetupProps) {
  const translate = useTranslate();
  const [code, setCode] = useState('');
  const deed = useAuthDeed();
  const secret = new URL(begun.totpURI).searchParams.get('secret') ?? '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await deed.send('/two-factor/verify-totp', { code: code.trim() });
    if (answer !== null) onShown();
  };
  return (
    <Card title={translate('me.factor.title')}>
      <p>{translate('me.factor.scan')}</p>
      <QrCode text={begun.totpURI} label={translate('me.factor.qr')} />
      <p className="hint">{translate('me.factor.orType')}</p>
      <output className="new-password">
        <code className="factor-secret">{secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
      </output>
      <form className="move-form" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={translate('me.factor.code')} error={deed.errorOf('code')}>
          {(field) => (
            <input
              {...field}
              inputMode="numeric"
              autoComplete="one-time-code"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <Refusal error={deed.refusal} fields={['code']} />
        <button type="submit" className="btn primary" disabled={deed.isSending || code === ''}>
          {translate('me.factor.confirm')}
        </button>
      </form>
    </Card>
  );
}
