/** A dry run of an opening: who would be asked, whom each would report to, and by when. */
import type { CalendarPeriod, RouteStop } from '@phoihop/domain/reviews';
import type { Refusal as DomainRefusal } from '@phoihop/domain/verdict';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Indicator, type IndicatorRow } from '../indicators/indicator.ts';
import { Period } from '../indicators/period.ts';
import { Refusal } from '../refused.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { requireCovered } from '../units/unit-row.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { Unit } from '../units/unit.ts';
import { getCycle } from './cycle-row.ts';
import { exemptionsIn, findOpening } from './find-opening.ts';
import { indicatorsBy } from './review-template.ts';

async function unitAt(context: Context, unitId: string) {
  const unit = await loadUnitAround(context, unitId, context.today);
  if (!unit) throw new Error('a review asks a unit that is not there');
  return unit;
}

const ReviewStop = builder.objectRef<RouteStop>('ReviewStop').implement({
  description: 'A unit on the way of the reports.',
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      description: 'The unit.',
      resolve: ({ unitId }, _args, context) => unitAt(context, unitId),
    }),
    level: t.expose('level', { type: UnitLevel, description: 'How high it stands.' }),
    reportsTo: t.field({
      type: Unit,
      nullable: true,
      description: 'The unit that takes its report in; null at the top.',
      resolve: ({ parentId }, _args, context) =>
        parentId === null ? null : unitAt(context, parentId),
    }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'By when it is due.' }),
    exemption: t.exposeString('exemption', {
      nullable: true,
      description: 'Why it is spared; null where it reports.',
    }),
  }),
});

interface AskedPeriods {
  readonly indicator: IndicatorRow;
  readonly periods: readonly CalendarPeriod[];
}

const ReviewAskedPeriods = builder.objectRef<AskedPeriods>('ReviewAskedPeriods').implement({
  description: 'In which periods a figure is asked for.',
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'What is counted.',
      resolve: ({ indicator }) => indicator,
    }),
    periods: t.field({
      type: [Period],
      description: 'The periods, oldest first; none where it is not collected in those days.',
      resolve: ({ periods }) => [...periods],
    }),
  }),
});

interface Opening {
  readonly refusal: DomainRefusal | null;
  readonly stops: readonly RouteStop[];
  readonly asked: readonly AskedPeriods[];
}

const ReviewOpening = builder.objectRef<Opening>('ReviewOpening').implement({
  description: 'What would be settled were a review opened today.',
  fields: (t) => ({
    refusal: t.expose('refusal', {
      type: Refusal,
      nullable: true,
      description: 'Why it could not be opened so; null where it could.',
    }),
    stops: t.field({
      type: [ReviewStop],
      description:
        'Who would be asked, in the order of the map; none where it could not be opened.',
      resolve: ({ stops }) => [...stops],
    }),
    asked: t.field({
      type: [ReviewAskedPeriods],
      description: 'What would be asked for, in the order of the report.',
      resolve: ({ asked }) => [...asked],
    }),
  }),
});

export const ReviewExemptionInput = builder.inputType('ReviewExemptionInput', {
  description: 'A unit that is to be spared.',
  fields: (t) => ({
    unit: t.string({ required: true, description: 'The unit (code or Relay id).' }),
    reason: t.string({ required: true, description: 'Why.' }),
  }),
});

builder.queryField('openingOf', (t) =>
  t.field({
    type: ReviewOpening,
    description: 'A dry run of opening a review: who would be asked, by when; nothing is changed.',
    args: {
      cycle: t.arg.id({ required: true, description: 'The review’s Relay id.' }),
      exemptions: t.arg({
        type: [ReviewExemptionInput],
        description: 'The units that would be spared.',
      }),
    },
    resolve: async (_root, args, context): Promise<Opening> => {
      const cycle = await getCycle(context, args.cycle);
      // Who would be asked is for whoever sees the whole of it.
      requireCovered(await unitAt(context, cycle.unitId));
      const exemptions = await exemptionsIn(context, args.exemptions ?? []);
      const { opened } = await findOpening(context, cycle, exemptions);
      if (!opened.ok) return { refusal: opened, stops: [], asked: [] };
      const { route, periods } = opened.value;
      const indicators = await indicatorsBy(context, [...periods.keys()]);
      const asked = indicators.map((indicator) => ({
        indicator,
        periods: periods.get(indicator.key) ?? [],
      }));
      return { refusal: null, stops: route, asked };
    },
  }),
);
