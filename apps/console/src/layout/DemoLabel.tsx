import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { useViewer } from '../scope/viewer.ts';
import { Icon } from './Icon.tsx';
import { Popup } from './Popup.tsx';

/** Says, for as long as it is so, that this is a demonstration. */
export function DemoLabel() {
  const translate = useTranslate();
  const format = useFormat();
  const { account } = useViewer();
  if (account.profile !== 'demo') return null;
  const title = translate('frame.demo.label');
  const label = (
    <>
      <Icon name="info" />
      {title}
    </>
  );
  return (
    <Popup className="demo" label={label} title={title}>
      {() => (
        <div className="finder">
          <p>{translate('frame.demo.day', { day: format.date(account.businessDate) })}</p>
          <p>{translate('frame.demo.synthetic')}</p>
          <p>
            <a href="/explorer/">{translate('frame.demo.explorer')}</a>
          </p>
        </div>
      )}
    </Popup>
  );
}
