import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { Card } from '../layout/Card.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import type { Me } from './MyPage.tsx';
import { PasswordField } from './PasswordField.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { type Begun, SecondFactorSetup } from './SecondFactorSetup.tsx';
import { useAuthDeed } from './use-auth-deed.ts';

interface SecondFactorProps {
  readonly me: Me;
  readonly onChanged: () => void;
}

/** A code of a device besides the password: switched on, given new recovery codes, switched off. */
export function SecondFactor({ me, onChanged }: SecondFactorProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { isOn, isNeeded } = me.secondFactor;
  const [password, setPassword] = useState('');
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const deed = useAuthDeed();
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await deed.send<Begun>('/two-factor/enable', { password });
    if (answer === null) return;
    setPassword('');
    setBegun(answer);
  };
  const renew = async () => {
    const answer = await deed.send<Begun>('/two-factor/generate-backup-codes', { password });
    if (answer === null) return;
    setPassword('');
    setCodes(answer.backupCodes);
  };
  const switchOff = async () => {
    if ((await deed.send('/two-factor/disable', { password })) === null) return;
    setPassword('');
    setCodes(null);
    notify('me.factor.off', { type: 'success' });
    onChanged();
  };
  if (begun !== null && !isOn) {
    return (
      <SecondFactorSetup
        begun={begun}
        onShown={() => {
          setCodes(begun.backupCodes);
          setBegun(null);
          notify('me.factor.on', { type: 'success' });
          onChanged();
        }}
      />
    );
  }
  return (
    <Card title={translate('me.factor.title')}>
      <p>
        {translate(isOn ? 'me.factor.isOn' : isNeeded ? 'me.factor.isNeeded' : 'me.factor.isOff')}
      </p>
      {codes === null ? null : <RecoveryCodes codes={codes} />}
      <form className="move-form" onSubmit={(event) => void begin(event)} noValidate>
        <PasswordField
          label={translate('me.password.present')}
          value={password}
          error={deed.errorOf('password')}
          onChange={setPassword}
        />
        <Refusal error={deed.refusal} fields={['password']} />
        <div className="open-moves">
          {isOn ? (
            <>
              <button type="button" className="btn" onClick={() => void renew()}>
                {translate('me.factor.renew')}
              </button>
              <button type="button" className="btn" onClick={() => void switchOff()}>
                {translate('me.factor.switchOff')}
              </button>
            </>
          ) : (
            <button
              type="submit"
              className="btn primary"
              disabled={deed.isSending || password === ''}
            >
              {translate('me.factor.switchOn')}
            </button>
          )}
        </div>
      </form>
    </Card>
  );
}
