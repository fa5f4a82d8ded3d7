/** What a review asks for: as its template reads while it is planned, as it read at the opening afterwards. */
import type { Collected } from '@phoihop/domain/indicators';
import type { CalendarPeriod, ReviewTemplate } from '@phoihop/domain/reviews';
import type { Context } from '../context.ts';
import { allIndicators, collectedOf } from '../indicators/catalogue.ts';
import { calendarsOf } from '../indicators/figure-periods.ts';
import type { IndicatorRow } from '../indicators/indicator.ts';
import type { CycleRow } from './cycle-row.ts';
import { readFrozen } from './review-definition.ts';
import { loadTemplate, templateOf } from './template-row.ts';

export async function templateOfCycle(
  context: Context,
  { definition, templateId }: Pick<CycleRow, 'definition' | 'templateId'>,
): Promise<ReviewTemplate> {
  if (definition !== null) return readFrozen(definition);
  const template = await loadTemplate(context, templateId);
  if (!template) throw new Error('a review is by a template that is not there');
  return templateOf(template);
}

/** The periods of all calendars, each with the calendar that lays it down. */
export async function allPeriods(context: Context): Promise<readonly CalendarPeriod[]> {
  return [...(await periodsById(context)).values()];
}

type PeriodsById = ReadonlyMap<number, CalendarPeriod>;

// Laid out once for what was read once: every report of a list asks.
const laidOut = new WeakMap<object, PeriodsById>();

async function periodsById({ db }: Context): Promise<PeriodsById> {
  const calendars = await calendarsOf(db);
  const found =
    laidOut.get(calendars) ??
    new Map(
      [...calendars].flatMap(([calendarKey, periods]) =>
        periods.map((period) => [period.id, { ...period, calendarKey }] as const),
      ),
    );
  laidOut.set(calendars, found);
  return found;
}

/** An indicator that a review asks for, with the periods in which it is asked. */
export interface AskedIndicator {
  readonly indicator: IndicatorRow;
  readonly periods: readonly CalendarPeriod[];
}

/** What an open review asks for, in the order of the report; nothing of one that was never opened. */
export async function askedIn(
  context: Context,
  { definition }: Pick<CycleRow, 'definition'>,
): Promise<readonly AskedIndicator[]> {
  if (definition === null) return [];
  const { indicators: keys, periods: asked } = readFrozen(definition);
  const [indicators, byId] = await Promise.all([allIndicators(context), periodsById(context)]);
  return keys.flatMap((key) => {
    const indicator = indicators.find((each) => each.key === key);
    const ids = asked[key] ?? [];
    return indicator ? [{ indicator, periods: ids.flatMap((id) => byId.get(id) ?? []) }] : [];
  });
}

/** The indicators of a template as the rules of planning read them. */
export async function periodicOf(
  context: Context,
  { indicators: keys }: Pick<ReviewTemplate, 'indicators'>,
): Promise<readonly Collected[]> {
  const indicators = await allIndicators(context);
  return keys.flatMap((key) => {
    const indicator = indicators.find((each) => each.key === key);
    return indicator ? [collectedOf(indicator)] : [];
  });
}

/** A period as arguments and papers name it: the calendar stands in front where it is not that of months. */
export function periodText({ calendarKey, key }: Pick<CalendarPeriod, 'calendarKey' | 'key'>) {
  return calendarKey === 'CALENDAR' ? key : `${calendarKey}:${key}`;
}
