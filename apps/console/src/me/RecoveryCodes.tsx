import { useTranslate } from 'ra-core';

/** Codes for when the device is lost, each good once; shown this once. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const translate = useTranslate();
  return (
    <div className="recovery">
      <b>{translate('me.factor.recovery')}</b>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="hint">{translate('me.factor.recoveryAbout')}</p>
    </div>
  );
}
