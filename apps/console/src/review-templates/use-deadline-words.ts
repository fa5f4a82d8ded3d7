import type { ReviewTemplateFields } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';

/** By when a level is to have submitted: so many working days after the last day. */
export function useDeadlineWords() {
  const translate = useTranslate();
  return ({ level, workingDays }: ReviewTemplateFields['deadlines'][number]): string =>
    translate('reviewTemplates.deadline', {
      level: translate(`units.level.${level}`),
      days: translate('reviewTemplates.days', { smart_count: workingDays }),
    });
}
