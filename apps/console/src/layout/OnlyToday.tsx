import { useTranslate } from 'ra-core';
import { useAsOf } from '../scope/use-as-of.ts';
import { useChangeDay } from '../scope/use-change-day.ts';
import { EmptyState } from './EmptyState.tsx';
import { Page } from './Page.tsx';

/** A form on another day than today: it says why it is closed, and leads back. */
export function OnlyToday({ title }: { readonly title: string }) {
  const translate = useTranslate();
  const { businessDate } = useAsOf();
  const changeDay = useChangeDay();
  return (
    <Page title={title}>
      <EmptyState
        message={translate('frame.day.closed')}
        action={
          <button type="button" className="btn" onClick={() => changeDay(businessDate)}>
            {translate('frame.day.back')}
          </button>
        }
      />
    </Page>
  );
}
