import type { ReportState } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';
import { reportLooks } from './report-looks.ts';

/** How far a report has got: tone, icon and word together. */
export function ReportChip({ state }: { readonly state: ReportState }) {
  const translate = useTranslate();
  const { tone, icon } = reportLooks[state];
  return (
    <span className={`chip tone-${tone}`}>
      <Icon name={icon} />
      {translate(`reportStanding.state.${state}`)}
    </span>
  );
}
