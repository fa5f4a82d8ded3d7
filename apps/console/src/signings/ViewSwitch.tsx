import { useTranslate } from 'ra-core';
import { useSigningParams } from './use-signing-params.ts';

/** The same signings, by place or by state. */
export function ViewSwitch() {
  const translate = useTranslate();
  const { view, setView } = useSigningParams();
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{translate('signingList.view.label')}</legend>
      {(['table', 'board'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
          {translate(`signingList.view.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
