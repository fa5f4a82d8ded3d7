/** The draft of a section from what the units below wrote. */
import { draftSection, type SectionEntry } from '@phoihop/domain/reviews';
import { builder } from '../builder.ts';
import { refused } from '../refused-error.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { Unit } from '../units/unit.ts';
import { templateOfCycle } from './cycle-definition.ts';
import { cycleOf } from './cycle-row.ts';
import { childrenOf } from './report-route.ts';
import { textsOf } from './report-sections.ts';
import { Report } from './report.ts';

const ChildSection = builder.objectRef<SectionEntry>('ChildSection').implement({
  description: 'What a unit below wrote in a section.',
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      description: 'The unit.',
      resolve: async ({ unitId }, _args, context) => {
        const unit = await loadUnitAround(context, unitId, context.today);
        if (!unit) throw new Error('a report is of a unit that is not there');
        return unit;
      },
    }),
    text: t.exposeString('text', { description: 'What it wrote.' }),
    isAccepted: t.exposeBoolean('isAccepted', {
      description: 'Whether its report is accepted; only submitted where not.',
    }),
  }),
});

builder.objectField(Report, 'childSections', (t) =>
  t.field({
    type: [ChildSection],
    description: 'What the units below wrote in a section, in the order of the map: a draft of it.',
    args: {
      key: t.arg.string({ required: true, description: 'The section’s key.' }),
      withSubmitted: t.arg.boolean({
        defaultValue: false,
        description: 'Whether reports that await a decision are taken too.',
      }),
    },
    resolve: async (report, { key, withSubmitted }, context) => {
      const template = await templateOfCycle(context, await cycleOf(context, report.cycleId));
      if (!template.sections.some((section) => section.key === key)) {
        throw refused('NOT_FOUND', { what: 'section', text: key });
      }
      const children = await childrenOf(context, report);
      const written = await Promise.all(
        children.map(async (child) => {
          const { unitId, state, number } = child;
          const texts = await textsOf(context, child, number);
          return { unitId, state, text: texts.get(key) ?? null };
        }),
      );
      return [...draftSection(written, { withSubmitted: withSubmitted ?? false })];
    },
  }),
);
