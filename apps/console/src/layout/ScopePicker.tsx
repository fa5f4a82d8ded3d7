import { useTranslate } from 'ra-core';
import { useScope } from '../scope/use-scope.ts';
import { Icon } from './Icon.tsx';
import { Popup } from './Popup.tsx';
import { UnitFinder } from './UnitFinder.tsx';

/** The unit whose subtree every screen shows. */
export function ScopePicker() {
  const translate = useTranslate();
  const { unitName, setUnit } = useScope();
  const label = (
    <>
      <Icon name="unit" />
      <strong>{unitName || translate('frame.scope.none')}</strong>
      <Icon name="down" />
    </>
  );
  return (
    <Popup className="ctl" shortcut="Alt+U" label={label} title={translate('frame.scope.title')}>
      {(close) => (
        <UnitFinder
          onChoose={(code) => {
            setUnit(code);
            close();
          }}
        />
      )}
    </Popup>
  );
}
