import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import type { EndedHome } from '../scope/ended-home.ts';
import { useChangeDay } from '../scope/use-change-day.ts';
import { EmptyState } from './EmptyState.tsx';
import { Page } from './Page.tsx';

/** Whose unit has ended is told so, and how to look at its last day: nothing is missing, it is over. */
export function EndedUnit({ fullName, lastDay }: EndedHome) {
  const translate = useTranslate();
  const format = useFormat();
  const changeDay = useChangeDay();
  const day = format.date(lastDay);
  return (
    <Page title={fullName}>
      <EmptyState
        message={translate('frame.scope.ended', { unit: fullName, day })}
        action={
          <button type="button" className="btn" onClick={() => changeDay(lastDay)}>
            {translate('frame.scope.lastDay', { day })}
          </button>
        }
      />
    </Page>
  );
}
