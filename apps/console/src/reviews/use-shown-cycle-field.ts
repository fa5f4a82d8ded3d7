import type { ReviewPlanChoicesData } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { usePeriod } from '../dashboard/use-period.ts';
import { useFormat } from '../format/use-format.ts';
import { useName } from '../standards/use-name.ts';

/** How a field of the form is read out: codes by their words, days as they are written here. */
export function useShownCycleField({ reviewTemplates, reportingCalendars }: ReviewPlanChoicesData) {
  const translate = useTranslate();
  const format = useFormat();
  const periodOf = usePeriod();
  const nameOf = useName();
  return (field: string, value: string): string => {
    const named = [...reviewTemplates.nodes, ...reportingCalendars].find(
      ({ key }) => key === value,
    );
    if ((field === 'template' || field === 'calendar') && named) return nameOf(named);
    if (field === 'kind') return translate(`reviews.kind.${value}`);
    if (field === 'frequency') return translate(`figures.frequency.${value}`);
    if (field === 'period') return periodOf(value);
    return field === 'cutOffOn' || field === 'lastDay' ? format.date(value) : value;
  };
}
