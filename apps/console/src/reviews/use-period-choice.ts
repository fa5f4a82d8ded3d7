import { type ReviewPlanChoicesData, reviewPeriodsQuery } from '@phoihop/client/reviews';
import { useQuery } from 'urql';
import { daysOf, type Days, monthsCalendar, periodKindIn, type PeriodText } from './cycle-form.ts';

interface PeriodChoice {
  /** Latest in front. */
  readonly keys: readonly string[];
  /** Null until a period is chosen. */
  readonly days: Days | null;
}

/** The periods that may be chosen, and the days of the one that is. */
export function usePeriodChoice(
  text: PeriodText,
  programme: ReviewPlanChoicesData['programmes']['nodes'][number] | undefined,
): PeriodChoice {
  const kind = periodKindIn(text);
  const [found] = useQuery({
    query: reviewPeriodsQuery,
    variables: {
      frequency: kind === 'TO_DATE' ? 'YEAR' : kind,
      calendar: text.calendar || monthsCalendar,
    },
    pause: kind === 'TO_DATE',
  });
  const periods = found.data?.periods ?? [];
  return {
    keys: periods.map(({ key }) => key).toReversed(),
    days: daysOf(text, programme, periods),
  };
}
