import type {
  EditReviewCycleInput,
  PlanReviewCycleInput,
  ReviewCycleFields,
  ReviewPlanChoicesData,
} from '@phoihop/client/reviews';
import { parseDate } from '@phoihop/domain/dates';
import { parsePeriod } from '@phoihop/domain/indicators';
import { type ReviewKind, reviewKinds } from '@phoihop/domain/reviews';

type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** Of which days a review is, as it stands in the form’s fields. */
export type PeriodText = Texts<'frequency' | 'calendar' | 'period' | 'lastDay'>;

/** What may change of a planned review. */
export type CycleText = PeriodText & Texts<'template' | 'kind' | 'title' | 'cutOffOn'>;

/** A review that is to be planned: beside that whose it is, which stays. */
export type CycleDraft = CycleText & Texts<'programme' | 'unit'>;

/** How long a period of a review may be; `TO_DATE` runs from the programme’s first day. */
export const periodKinds = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'TO_DATE'] as const;
type PeriodKind = (typeof periodKinds)[number];

export const monthsCalendar = 'CALENDAR';

export function periodKindIn({ frequency }: Pick<PeriodText, 'frequency'>): PeriodKind {
  return periodKinds.find((each) => each === frequency) ?? 'YEAR';
}

export function kindIn({ kind }: Texts<'kind'>): ReviewKind | null {
  return reviewKinds.find((each) => each === kind) ?? null;
}

/** A period as the service names it, read into the fields of the form. */
export function periodTextOf(period: string): PeriodText {
  const parsed = parsePeriod(period);
  if (parsed?.kind === 'TO_DATE') {
    return { frequency: 'TO_DATE', calendar: monthsCalendar, period: '', lastDay: parsed.end };
  }
  // The calendar stands in front where it is not that of months: FROM_15:2023-Q1.
  const [key = '', calendar = monthsCalendar] = period.split(':').toReversed();
  const frequency = parsePeriod(key)?.kind ?? 'YEAR';
  return { frequency, calendar, period: key, lastDay: '' };
}

/** The fields as the service names a period; empty where none is chosen. */
export function toPeriod(text: PeriodText, programme: string): string {
  if (periodKindIn(text) === 'TO_DATE') {
    return text.lastDay === '' ? '' : `PTD:${programme}:${text.lastDay}`;
  }
  if (text.period === '' || text.calendar === monthsCalendar) return text.period;
  return `${text.calendar}:${text.period}`;
}

/** The first and last day of a review. */
export interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

type Programme = ReviewPlanChoicesData['programmes']['nodes'][number];
type Laid = Days & { readonly key: string };

/** The days that the chosen period is of; null where none is chosen. */
export function daysOf(
  text: PeriodText,
  programme: Pick<Programme, 'startsOn'> | undefined,
  periods: readonly Laid[],
): Days | null {
  if (periodKindIn(text) === 'TO_DATE') {
    const lastDay = parseDate(text.lastDay);
    return programme && lastDay ? { firstDay: programme.startsOn, lastDay } : null;
  }
  return periods.find(({ key }) => key === text.period) ?? null;
}

/** After which day nothing counts any more: the period’s last day, where no other is chosen. */
export function cutOffIn(
  { cutOffOn }: Pick<CycleText, 'cutOffOn'>,
  days: Pick<Days, 'lastDay'> | null,
): string {
  return cutOffOn || (days?.lastDay ?? '');
}

/** The fields of a form about a planned review as it reads now. */
export function cycleTextOf(cycle: ReviewCycleFields & TemplateKey): CycleText {
  const { template, kind, title, period, cutOffOn } = cycle;
  return { title, kind, template: template.key, ...periodTextOf(period), cutOffOn };
}

interface TemplateKey {
  readonly template: { readonly key: string };
}

/** A new review as the service takes it; null where its kind or a day is not chosen. */
export function toPlan(draft: CycleDraft, cutOffOn: string): PlanReviewCycleInput | null {
  const { programme, unit, template, title } = draft;
  const [kind, day] = [kindIn(draft), parseDate(cutOffOn)];
  if (kind === null || day === null) return null;
  return {
    programme,
    unit,
    template,
    kind,
    title,
    period: toPeriod(draft, programme),
    cutOffOn: day,
  };
}

/** A changed review as the service takes it. */
export function toEdit(
  { id, version, programme }: Pick<ReviewCycleFields, 'id' | 'version' | 'programme'>,
  text: CycleText,
  cutOffOn: string,
): EditReviewCycleInput {
  const { template, title } = text;
  return {
    id,
    version,
    template,
    title,
    kind: kindIn(text),
    period: toPeriod(text, programme.code),
    cutOffOn: parseDate(cutOffOn),
  };
}
