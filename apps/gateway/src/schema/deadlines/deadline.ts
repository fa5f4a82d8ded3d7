/** The calendar of deadlines in the graph. */
import { daysBetween } from '@phoihop/domain/dates';
import { spanOf } from '@phoihop/domain/reviews';
import { builder } from '../builder.ts';
import { describedBy } from '../described-by.ts';
import { refused } from '../refused-error.ts';
import { cycleOf } from '../reviews/cycle-row.ts';
import { specialDays } from '../reviews/holiday.ts';
import { ReviewCycle } from '../reviews/review-cycle.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { readDeadlines, type DeadlineKind as Kind, type DeadlineRow } from './deadline-rows.ts';

const DeadlineKind = builder.enumType('DeadlineKind', {
  description: 'What is due.',
  values: describedBy<Kind>({
    REPORTS: 'Reports of one level.',
    TASKS: 'Tasks.',
    CONFERENCE: 'A meeting.',
  }),
});

const Deadline = builder.objectRef<DeadlineRow>('Deadline').implement({
  description: 'What is due on one day in one review, of the units the viewer may see.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DeadlineKind, description: 'What is due.' }),
    day: t.expose('day', { type: 'Date', description: 'The last day on which it is in time.' }),
    cycle: t.field({
      type: ReviewCycle,
      description: 'The review it belongs to.',
      resolve: ({ cycleId }, _args, context) => cycleOf(context, cycleId),
    }),
    level: t.expose('level', {
      type: UnitLevel,
      nullable: true,
      description: 'Of reports, the level of their units.',
    }),
    expected: t.exposeInt('expected', { description: 'How many there are, less those spared.' }),
    met: t.exposeInt('met', {
      description: 'How many were ever submitted, are done, or were held.',
    }),
    isPast: t.boolean({
      description: 'Whether the day has passed.',
      resolve: ({ day }, _args, { today }) => day < today,
    }),
    daysLeft: t.int({
      description: 'How many calendar days are left; negative when it has passed.',
      resolve: ({ day }, _args, { today }) => daysBetween(today, day),
    }),
    workingDaysLeft: t.int({
      nullable: true,
      description: 'The same in working days; null where the holidays of a year are not known.',
      resolve: async ({ day }, _args, context) =>
        spanOf(context.today, day, await specialDays(context)).workingDays,
    }),
  }),
});

/** So many days at most are looked at once: a year and a month. */
const daysMax = 400;

builder.queryField('deadlines', (t) =>
  t.field({
    type: [Deadline],
    description: 'What is due from one day to another, in the order of the days.',
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
      to: t.arg({ type: 'Date', required: true, description: 'The last day.' }),
    },
    resolve: async (_root, { from, to }, context) => {
      if (to < from) throw refused('ENDS_BEFORE_IT_BEGINS', { what: 'to' });
      if (daysBetween(from, to) > daysMax) {
        throw refused('INVALID_INPUT', { what: 'to', text: to, hint: 'deadlineDays' });
      }
      return [...(await readDeadlines(context, { from, to }))];
    },
  }),
);
