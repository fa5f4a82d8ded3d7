import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';

/** Whether a rule is asked at all. */
export function ActiveChip({ isActive }: { readonly isActive: boolean }) {
  const translate = useTranslate();
  return (
    <span className={`chip tone-${isActive ? 'green' : 'slate'}`}>
      <Icon name={isActive ? 'tick' : 'square'} />
      {translate(`validationRules.${isActive ? 'active' : 'inactive'}`)}
    </span>
  );
}
