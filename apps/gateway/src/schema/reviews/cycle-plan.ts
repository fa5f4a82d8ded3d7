/** A review as somebody plans it: read from the input, and held against all that other reviews ask for. */
import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { parsePeriod } from '@phoihop/domain/indicators';
import { decideCycle, type ReviewKind as Kind, type ReviewWindow } from '@phoihop/domain/reviews';
import type { Context } from '../context.ts';
import { windowOf } from '../indicators/figure-periods.ts';
import { getPeriod } from '../indicators/period-row.ts';
import { settle } from '../refused-error.ts';
import { loadAskings } from './askings.ts';
import { allPeriods, periodicOf } from './cycle-definition.ts';
import { findExpected } from './expected-units.ts';
import type { NamedKeeper } from './keeper-of.ts';
import { getTemplate, templateOf } from './template-row.ts';

export interface Plan {
  readonly cycleId: string | null;
  readonly programmeId: string;
  readonly unitId: string;
  /** By its key or its Relay id. */
  readonly template: string;
  readonly kind: Kind;
  readonly title: string;
  readonly period: string;
  readonly cutOffOn: IsoDate;
}

/** The plan as it is written, or the reason why a review is not planned so. */
export async function settlePlan(context: Context, plan: Plan, keeper: NamedKeeper) {
  const { cycleId, programmeId, unitId, kind, cutOffOn } = plan;
  const template = await getTemplate(context, plan.template);
  const period = plan.period.trim();
  const [window, units, others, periods, indicators] = await Promise.all([
    daysOf(context, period),
    findExpected(context, { programmeId, unitId }),
    loadAskings(context),
    allPeriods(context),
    periodicOf(context, templateOf(template)),
  ]);
  const unitIds = new Set(units.map((unit) => unit.unitId));
  const title = settle(
    decideCycle(
      { title: plan.title, window, cutOffOn },
      {
        keeper,
        template,
        indicators,
        periods,
        asking: { cycleId, programmeId, template: template.nameVi, unitIds },
        others,
      },
    ),
  );
  return { programmeId, unitId, template, kind, title, period, window, cutOffOn };
}

export type SettledPlan = Awaited<ReturnType<typeof settlePlan>>;

/** The days that a period is of, its last left out. */
async function daysOf(context: Context, text: string): Promise<ReviewWindow> {
  const { firstDay, lastDay } =
    parsePeriod(text)?.kind === 'TO_DATE'
      ? await (
          await windowOf(context, text)
        )('CALENDAR')
      : await getPeriod(context, text);
  return { from: firstDay, to: addDays(lastDay, 1) };
}
