import { useTranslate } from 'ra-core';
import { Icon } from './Icon.tsx';

export function PrintButton() {
  const translate = useTranslate();
  return (
    <button type="button" className="btn wide-only" onClick={() => window.print()}>
      <Icon name="print" />
      {translate('frame.print.action')}
    </button>
  );
}
