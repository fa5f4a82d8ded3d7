import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { UnitsOfOtherDays } from './UnitsOfOtherDays.tsx';

/** No unit of that code is there on the day, or none that the reader may know of; it may be there on another. */
export function NoSuchUnit({ code }: { readonly code: string }) {
  const translate = useTranslate();
  const format = useFormat();
  const { asOf } = useAsOf();
  return (
    <Page title={translate('units.title')}>
      <EmptyState
        message={translate('units.otherDays.none', { code, day: format.date(asOf) })}
        action={<ScopedLink to="/units">{translate('units.title')}</ScopedLink>}
      />
      <UnitsOfOtherDays search={code} />
    </Page>
  );
}
