import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';

interface Link {
  readonly to: string;
  readonly name: string;
}

interface CataloguePageProps {
  readonly title: string;
  readonly list: Link;
  /** What is changed; absent where something is made. */
  readonly thing?: Link;
  /** Whether the viewer keeps the catalogue; who only reads it is led back. */
  readonly isKept: boolean;
  readonly children: ReactNode;
}

/** The page around a form of the catalogues. */
export function CataloguePage({ title, list, thing, isKept, children }: CataloguePageProps) {
  if (!isKept) return <NotKept title={title} back={(thing ?? list).to} />;
  const crumb = (
    <>
      <ScopedLink to={list.to}>{list.name}</ScopedLink>
      {thing === undefined ? null : (
        <>
          <Icon name="right" size={12} />
          <ScopedLink to={thing.to}>{thing.name}</ScopedLink>
        </>
      )}
    </>
  );
  return (
    <Page title={title} crumb={crumb}>
      {children}
    </Page>
  );
}

interface NotKeptProps {
  readonly title: string;
  /** Where the thing can be read. */
  readonly back: string;
}

/** A form of the catalogues for somebody who only reads them. */
function NotKept({ title, back }: NotKeptProps) {
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
