/** What changed in a figure since an earlier period: read on the same day, borders and layer. */
import {
  changeBetween,
  decideSince,
  parsePeriod,
  periodBefore,
  type PeriodChange,
} from '@phoihop/domain/indicators';
import type { Context } from '../context.ts';
import { settle } from '../refused-error.ts';
import { periodsOf, windowOf } from './figure-periods.ts';
import type { FigureRow } from './figure-row.ts';
import { loadIndicator } from './indicator.ts';
import { figureAt, loadFigure } from './load-figure.ts';

/** A change with the figure it is reckoned from. */
export interface ReadChange extends PeriodChange {
  readonly before: FigureRow;
}

/** Reads what changed since the period named, or the one right before; null where there is none, or nothing may be known. */
export async function readChange(
  context: Context,
  figure: FigureRow,
  since: string | null,
): Promise<ReadChange | null> {
  if (figure.state === 'FORBIDDEN') return null;
  const calendar = await calendarOf(context, figure);
  const before = await findBefore(context, figure, { since, calendar });
  if (!before) return null;
  const [told, now] = await Promise.all(
    [before, figure].map(async (each) => ({ ...each, hasEnded: await hasEnded(each) })),
  );
  if (!told || !now) return null;
  return { ...changeBetween(told, now, { isRate: figure.indicator.kind === 'RATIO' }), before };

  async function hasEnded({ period, asOf }: FigureRow): Promise<boolean> {
    const daysOf = await windowOf(context, period);
    return (await daysOf(calendar)).lastDay <= asOf;
  }
}

interface Asked {
  readonly since: string | null;
  readonly calendar: string;
}

async function findBefore(
  context: Context,
  figure: FigureRow,
  { since, calendar }: Asked,
): Promise<FigureRow | null> {
  const { unit, indicator, previous } = figure;
  const period =
    since === null
      ? await keyBefore(context, figure, calendar)
      : settle(decideSince(figure.period, since));
  if (period === null) return null;
  if (previous?.period === period) return previous;
  return loadFigure(context, figureAt(unit.id, indicator.id, { ...figure, period }));
}

async function keyBefore(
  context: Context,
  { period }: FigureRow,
  calendar: string,
): Promise<string | null> {
  // What runs to a day has nothing right before it.
  if (parsePeriod(period)?.kind === 'TO_DATE') return null;
  const periods = await periodsOf(context, calendar);
  const own = periods.find(({ key }) => key === period);
  return own ? (periodBefore(own, periods)?.key ?? null) : null;
}

/** The calendar whose periods it is told by: a ratio's is that of its parts. */
async function calendarOf(context: Context, { indicator }: FigureRow): Promise<string> {
  const base = indicator.numeratorId ? await loadIndicator(context, indicator.numeratorId) : null;
  return (base ?? indicator).calendarKey ?? 'CALENDAR';
}
