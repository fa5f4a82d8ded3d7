/** What would be made public of a review, before it is: nothing is changed by looking. */
import { unitLevels, type UnitLevel as Level } from '@phoihop/domain/units';
import type { ReviewCell, ReviewSnapshot, ReviewUnit } from '@phoihop/papers';
import { builder } from '../builder.ts';
import { globalIdOf } from '../global-id.ts';
import { Completeness } from '../indicators/figure.ts';
import { Indicator, type IndicatorRow } from '../indicators/indicator.ts';
import { EnteredState } from '../indicators/sheet-words.ts';
import { getCycle } from '../reviews/cycle-row.ts';
import { indicatorsBy } from '../reviews/review-template.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { readDraft } from './read-draft.ts';

interface Total {
  readonly indicator: IndicatorRow;
  readonly cell: ReviewCell;
}

const PublicationTotal = builder.objectRef<Total>('PublicationTotal').implement({
  description: 'The sum of one indicator as a report of a review prints it.',
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'What is counted.',
      resolve: ({ indicator }) => indicator,
    }),
    state: t.field({
      type: EnteredState,
      description: 'What it reads as.',
      resolve: ({ cell }) => cell.state,
    }),
    value: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The sum of what was accepted; null unless anything was reported.',
      resolve: ({ cell }) => cell.value,
    }),
    units: t.field({
      type: Completeness,
      description: 'Of how many of the units that were asked it is made.',
      resolve: ({ cell: { reportedUnits: reported, expectedUnits: expected } }) => ({
        reported,
        expected,
      }),
    }),
  }),
});

/** A unit as a paper names it, with the one under which it reports. */
interface Named {
  readonly unit: ReviewUnit;
  readonly under: string | null;
}

const PublicationUnit = builder.objectRef<Named>('PublicationUnit').implement({
  description: 'A unit as a report of a review names it: as the map had it at the opening.',
  fields: (t) => ({
    code: t.string({ description: 'Its code.', resolve: ({ unit }) => unit.code }),
    fullName: t.string({
      description: 'Its kind and name.',
      resolve: ({ unit }) => unit.fullName,
    }),
    under: t.exposeString('under', {
      nullable: true,
      description: 'The unit that takes its report in; null for the one that publishes.',
    }),
  }),
});

interface AtLevel {
  readonly level: Level;
  readonly units: readonly ReviewUnit[];
}

const PublicationLevel = builder.objectRef<AtLevel>('PublicationLevel').implement({
  description:
    'How many units of one level have reported: each level has a denominator of its own.',
  fields: (t) => ({
    level: t.expose('level', { type: UnitLevel, description: 'The level.' }),
    reports: t.field({
      type: Completeness,
      description: 'How many reports are accepted of those expected.',
      resolve: ({ units }) => {
        const expected = units.filter(({ state }) => state !== 'EXEMPT');
        const accepted = expected.filter(({ state }) => state === 'ACCEPTED');
        return { reported: accepted.length, expected: expected.length };
      },
    }),
  }),
});

const PublicationSection = builder
  .objectRef<ReviewSnapshot['sections'][number]>('PublicationSection')
  .implement({
    description: 'A text as the unit that publishes wrote it.',
    fields: (t) => ({
      key: t.exposeString('key', { description: 'Its key in the template.' }),
      title: t.exposeString('title', { description: 'Its heading on paper.' }),
      text: t.exposeString('text', { description: 'Its paragraphs, a line for each.' }),
    }),
  });

interface Draft {
  readonly cycleId: string;
  readonly review: ReviewSnapshot;
}

const addressOf = (id: string, kind: 'docx' | 'xlsx') =>
  `/files/publications/drafts/${encodeURIComponent(globalIdOf('ReviewCycle', id))}.${kind}`;

const PublicationPreview = builder.objectRef<Draft>('PublicationPreview').implement({
  description: 'What a report of a review would say, were it made public today.',
  fields: (t) => ({
    levels: t.field({
      type: [PublicationLevel],
      description: 'How many have reported, the lowest level in front.',
      resolve: ({ review }) => levelsOf(review),
    }),
    missing: t.field({
      type: [PublicationUnit],
      description: 'The units without an accepted report, by name, in the order of the map.',
      resolve: ({ review }) => named(review, 'MISSING'),
    }),
    exempt: t.field({
      type: [PublicationUnit],
      description: 'The units that are spared, in the order of the map.',
      resolve: ({ review }) => named(review, 'EXEMPT'),
    }),
    totals: t.field({
      type: [PublicationTotal],
      description: 'The sums it would print, in the order of the report.',
      resolve: async ({ review: { indicators, totals } }, _args, context) => {
        const known = await indicatorsBy(
          context,
          indicators.map(({ key }) => key),
        );
        return known.flatMap((indicator) => {
          const cell = totals.find(({ indicatorKey }) => indicatorKey === indicator.key);
          return cell ? [{ indicator, cell }] : [];
        });
      },
    }),
    sections: t.field({
      type: [PublicationSection],
      description: 'Its texts, as accepted; none before the report at the top is.',
      resolve: ({ review }) => [...review.sections],
    }),
    taskCount: t.int({
      description: 'How many tasks it would hand out.',
      resolve: ({ review }) => review.tasks.length,
    }),
    docxPath: t.string({
      description: 'Where its paper (.docx) is handed out, marked as a draft.',
      resolve: ({ cycleId }) => addressOf(cycleId, 'docx'),
    }),
    xlsxPath: t.string({
      description: 'Where its table (.xlsx) is handed out, marked as a draft.',
      resolve: ({ cycleId }) => addressOf(cycleId, 'xlsx'),
    }),
  }),
});

function levelsOf({ units }: ReviewSnapshot): AtLevel[] {
  return unitLevels.toReversed().flatMap((level) => {
    const there = units.filter((unit) => unit.level === level);
    return there.length === 0 ? [] : [{ level, units: there }];
  });
}

function named({ unit: root, units }: ReviewSnapshot, state: ReviewUnit['state']): Named[] {
  const names = new Map([root, ...units].map(({ code, fullName }) => [code, fullName]));
  return units
    .filter((unit) => unit.state === state)
    .map((unit) => ({
      unit,
      under: unit.parentCode === null ? null : (names.get(unit.parentCode) ?? null),
    }));
}

builder.queryField('publicationPreview', (t) =>
  t.field({
    type: PublicationPreview,
    description: 'What would be made public of an open review; nothing is changed.',
    complexity: { field: 200 },
    args: { cycle: t.arg.id({ required: true, description: 'The review’s Relay id.' }) },
    resolve: async (_root, args, context) => {
      const cycle = await getCycle(context, args.cycle);
      return { cycleId: cycle.id, review: await readDraft(context, cycle) };
    },
  }),
);
