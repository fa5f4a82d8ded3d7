import { useTranslate } from 'ra-core';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';

/** Says why there is nothing to change here: the catalogues are kept by others. */
export function ReadOnlyHint() {
  const translate = useTranslate();
  return (
    <p className="hint read-only">
      <Icon name="lock" size={14} /> {translate('catalogues.readOnly')}
    </p>
  );
}

interface NotKeptProps {
  readonly title: string;
  /** Where the thing can be read. */
  readonly back: string;
}

/** A form of the catalogues for somebody who only reads them. */
export function NotKept({ title, back }: NotKeptProps) {
  const translate = useTranslate();
  return (
    <Page title={title}>
      <EmptyState
        message={translate('catalogues.readOnly')}
        action={
          <ScopedLink className="btn" to={back}>
            {translate('catalogues.back')}
          </ScopedLink>
        }
      />
    </Page>
  );
}
