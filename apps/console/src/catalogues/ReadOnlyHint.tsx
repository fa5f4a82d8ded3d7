import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';

/** Says why there is nothing to change here: the catalogues are kept by others. */
export function ReadOnlyHint() {
  const translate = useTranslate();
  return (
    <p className="hint read-only">
      <Icon name="lock" size={14} /> {translate('catalogues.readOnly')}
    </p>
  );
}
