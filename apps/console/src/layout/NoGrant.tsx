import { useTranslate } from 'ra-core';
import { EmptyState } from './EmptyState.tsx';
import { Page } from './Page.tsx';

/** An account without a grant is told so: that it sees nothing does not mean that there is nothing. */
export function NoGrant() {
  const translate = useTranslate();
  return (
    <Page title={translate('frame.scope.none')}>
      <EmptyState message={translate('frame.error.noGrant')} />
    </Page>
  );
}
