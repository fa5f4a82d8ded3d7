import type { ReportStanding, StandingOfReport } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';

/** What of a standing its words are made of. */
export type StandingFacts = Pick<StandingOfReport, 'standing' | 'days' | 'workingDays'>;

/** What may be said of a report that says nothing of its days. */
const withoutDays: ReadonlySet<ReportStanding> = new Set(['ON_TIME', 'EXEMPT']);

/** Of what was not submitted while its deadline was still to come. */
const running: ReadonlySet<ReportStanding> = new Set(['NOT_DUE', 'DUE_SOON']);

/**
 * How a report stands against its deadline, in words: the same on every screen.
 *
 * @remarks Days are working days where their holidays are known and at least one lies between; over a weekend, and for
 * what was completed after the deadline, they are days of the calendar. Once nothing is awaited any more, what was not
 * submitted runs towards nothing.
 */
export function useStandingWords(): (stands: StandingFacts, isOver: boolean) => string {
  const translate = useTranslate();
  return ({ standing, days, workingDays }, isOver) => {
    if (isOver && running.has(standing)) return translate('reportStanding.on.OVER');
    if (withoutDays.has(standing)) return translate(`reportStanding.on.${standing}`);
    if (days === 0) return translate('reportStanding.on.TODAY');
    const isWorking = workingDays !== null && workingDays > 0;
    const [unit, count] =
      isWorking && standing !== 'ON_TIME_COMPLETED_AFTER'
        ? (['working', workingDays] as const)
        : (['calendar', days] as const);
    const span = translate(`reportStanding.days.${unit}`, { smart_count: count });
    return translate(`reportStanding.on.${standing}`, { days: span });
  };
}

/** Whether the days to its deadline are told: once nothing is awaited any more they are not. */
export function isCountedDown(
  { standing }: Pick<StandingFacts, 'standing'>,
  isOver: boolean,
): boolean {
  return !isOver && running.has(standing);
}

/** Whether it is late and nobody has ever submitted it; what was returned is not. */
export function isLateStanding({ standing }: Pick<StandingFacts, 'standing'>): boolean {
  return standing === 'LATE';
}
