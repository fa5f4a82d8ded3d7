import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';

/** Whether reviews may still be planned by a template. */
export function TemplateChip({ isActive }: { readonly isActive: boolean }) {
  const translate = useTranslate();
  return (
    <span className={`chip tone-${isActive ? 'green' : 'slate'}`}>
      <Icon name={isActive ? 'tick' : 'square'} />
      {translate(`reviewTemplates.${isActive ? 'active' : 'inactive'}`)}
    </span>
  );
}
