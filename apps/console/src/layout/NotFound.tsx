import { useTranslate } from 'ra-core';
import { Page } from './Page.tsx';
import { ScopedLink } from './ScopedLink.tsx';
import { EmptyState } from './EmptyState.tsx';

/** Also where a thing exists that the reader may not know of: both look the same. */
export function NotFound() {
  const translate = useTranslate();
  return (
    <Page title={translate('ra.page.not_found')}>
      <EmptyState
        message={translate('frame.error.notFound')}
        action={<ScopedLink to="/">{translate('frame.error.home')}</ScopedLink>}
      />
    </Page>
  );
}
