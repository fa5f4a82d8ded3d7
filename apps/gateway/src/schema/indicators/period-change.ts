import { builder } from '../builder.ts';
import { Figure } from './figure.ts';
import { readChange, type ReadChange } from './read-change.ts';

const PeriodChange = builder.objectRef<ReadChange>('PeriodChange').implement({
  description: 'What changed in a figure from an earlier period.',
  fields: (t) => ({
    before: t.field({
      type: Figure,
      description: 'The figure of the earlier period.',
      resolve: ({ before }) => before,
    }),
    difference: t.expose('difference', {
      type: 'Decimal',
      nullable: true,
      description:
        'The later less the earlier, exactly; null where either has no value, as when it was not reported or does not compare.',
    }),
    percentage: t.expose('percentage', {
      type: 'Decimal',
      nullable: true,
      description:
        'The difference in a hundred of the earlier, to two decimals; null where there is no difference, where the earlier is nothing, and of ratios, whose difference is in points.',
    }),
    isAlike: t.exposeBoolean('isAlike', {
      description:
        'Whether both tell of a period that is over, and of every unit that was to report; else part of the change may be that.',
    }),
  }),
});

builder.objectField(Figure, 'change', (t) =>
  t.field({
    type: PeriodChange,
    nullable: true,
    description:
      'What changed since an earlier period; null where there is none before it, and where the viewer may not know.',
    args: {
      since: t.arg.string({
        description:
          'The key of an earlier period of the same length, or to date of the same programme; the period right before unless given.',
      }),
    },
    resolve: (figure, { since }, context) => readChange(context, figure, since ?? null),
  }),
);
