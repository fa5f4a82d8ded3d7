/** How many units meet a standard on a day, of how many, and which: counted on the map of the day. */
import type { IsoDate } from '@phoihop/domain/dates';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { refused } from '../refused-error.ts';
import { getUnit } from '../units/find-unit.ts';
import { loadUnit, type UnitRow } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import { awaitingOf } from './awaiting.ts';
import { loadCount } from './load-count.ts';
import {
  countedUnit,
  loadMarkedUnits,
  partsOf,
  rangeOf,
  readProgressTrend,
  type ProgressPoint,
} from './progress-rows.ts';
import { loadProgress, PublishedProgress, type ProgressRow } from './published-progress.ts';
import { getStandard, Standard, type StandardRow } from './standard.ts';

/** What is asked: a standard, a part of the map, a day. */
interface Progress {
  readonly standard: StandardRow;
  readonly under: UnitRow | null;
  readonly asOf: IsoDate;
}

interface Count {
  readonly achieved: number;
  readonly applicable: number;
}

async function countOf(context: Context, { standard, under, asOf }: Progress): Promise<Count> {
  const { path, pathEnd } = rangeOf(under);
  const count = await loadCount(context, `${standard.id}@${asOf}@${path}@${pathEnd}`);
  return count ?? { achieved: 0, applicable: 0 };
}

async function unitsOf(context: Context, { standard, under, asOf }: Progress, isAchieved: boolean) {
  const marked = await loadMarkedUnits(context, `${standard.id}@${asOf}@${under?.id ?? ''}`);
  return (marked ?? []).filter((unit) => unit.isAchieved === isAchieved);
}

const achievedText = 'How many meet it, in itself or in a tier above that includes it.';
const applicableText = 'To how many it applies on that day.';

const ProgressPointRef = builder.objectRef<ProgressPoint>('StandardProgressPoint').implement({
  description: 'How many met a standard at the end of one day.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date', description: 'The day.' }),
    achieved: t.exposeInt('achieved', { description: achievedText }),
    applicable: t.exposeInt('applicable', { description: applicableText }),
  }),
});

const UnitProgress = builder
  .objectRef<Progress & { readonly unit: UnitRow }>('UnitStandardProgress')
  .implement({
    description: 'How many of one unit and all under it meet a standard.',
    fields: (t) => ({
      unit: t.expose('unit', { type: Unit, description: 'The unit.' }),
      achieved: t.int({
        description: achievedText,
        resolve: async (part, _args, context) => (await countOf(context, part)).achieved,
      }),
      applicable: t.int({
        description: applicableText,
        resolve: async (part, _args, context) => (await countOf(context, part)).applicable,
      }),
    }),
  });

const Comparison = builder
  .objectRef<Count & { readonly published: ProgressRow }>('PublishedProgressComparison')
  .implement({
    description:
      'What a source printed, beside what is counted for the same unit and day; it is never added in.',
    fields: (t) => ({
      published: t.expose('published', {
        type: PublishedProgress,
        description: 'As it was printed.',
      }),
      achieved: t.exposeInt('achieved', { description: 'How many are counted to have met it.' }),
      applicable: t.exposeInt('applicable', { description: 'Of how many.' }),
      difference: t.int({
        description:
          'How many more are counted to have met it than were printed; fewer when negative.',
        resolve: ({ achieved, published }) => achieved - published.achieved,
      }),
      agrees: t.boolean({
        description: 'Whether both numbers are those printed.',
        resolve: ({ achieved, applicable, published }) =>
          achieved === published.achieved && applicable === published.applicable,
      }),
    }),
  });

const StandardProgress = builder.objectRef<Progress>('StandardProgress').implement({
  description: 'How many of the units that the viewer may see meet a standard on a day.',
  fields: (t) => ({
    standard: t.expose('standard', { type: Standard, description: 'The standard.' }),
    under: t.expose('under', {
      type: Unit,
      nullable: true,
      description: 'The unit it was asked for; null for all that the viewer may see.',
    }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day it is told for.' }),
    achieved: t.int({
      description: achievedText,
      resolve: async (progress, _args, context) => (await countOf(context, progress)).achieved,
    }),
    applicable: t.int({
      description: applicableText,
      resolve: async (progress, _args, context) => (await countOf(context, progress)).applicable,
    }),
    achievedUnits: t.field({
      type: [Unit],
      description: 'Those that meet it, in the order of the map.',
      resolve: (progress, _args, context) => unitsOf(context, progress, true),
    }),
    remainingUnits: t.field({
      type: [Unit],
      description: 'Those to which it applies and that do not meet it, in the order of the map.',
      resolve: (progress, _args, context) => unitsOf(context, progress, false),
    }),
    awaiting: t.int({
      complexity: { field: 20 },
      description:
        'How many of those that do not meet it came of a unit that did, and are to be judged anew.',
      resolve: async (progress, _args, context) => {
        const remaining = await unitsOf(context, progress, false);
        const waiting = await Promise.all(
          remaining.map((unit) => awaitingOf(context, unit, progress.standard.id)),
        );
        return waiting.filter(({ length }) => length > 0).length;
      },
    }),
    byUnit: t.field({
      type: [UnitProgress],
      description: 'The same for each unit right under it in which there are any.',
      resolve: async ({ standard, under, asOf }, _args, context) => {
        const unit = await countedUnit(context, under, asOf);
        if (!unit) return [];
        const parts = (await partsOf(context, unit)).map((part) => ({
          unit: part,
          standard,
          under: part,
          asOf,
        }));
        const counts = await Promise.all(parts.map((part) => countOf(context, part)));
        return parts.filter((_part, index) => (counts[index]?.applicable ?? 0) > 0);
      },
    }),
    trend: t.field({
      type: [ProgressPointRef],
      description:
        'The progress at the end of each of the last years whose map is known, and on the day itself, oldest first.',
      args: {
        years: t.arg.int({ defaultValue: 5, description: 'How many years back; up to 30.' }),
      },
      resolve: async ({ standard, under, asOf }, { years }, context) => {
        const back = years ?? 5;
        if (back < 0 || back > 30) {
          throw refused('INVALID_INPUT', { what: 'years', text: back, hint: 'yearRange' });
        }
        return [
          ...(await readProgressTrend(
            context,
            { standardId: standard.id, under, day: asOf },
            back,
          )),
        ];
      },
    }),
    published: t.field({
      type: Comparison,
      nullable: true,
      description:
        'What a source printed for the unit last by that day, beside what is counted for the day it printed it for.',
      resolve: async ({ standard, under, asOf }, _args, context) => {
        const unit = await countedUnit(context, under, asOf);
        const printed = (
          (unit && (await loadProgress(context, `${standard.id}@${asOf}`))) ??
          []
        ).findLast((row) => row.unitId === unit?.id && row.asOf <= asOf);
        if (!printed || !unit) return null;
        const then = await loadUnit(context, unit.id, printed.asOf);
        // What he may not see on that day, or what is not on record for it, is not held against what was printed.
        if (!then?.isCovered) return null;
        const count = await countOf(context, { standard, under: then, asOf: printed.asOf });
        return { ...count, published: printed };
      },
    }),
  }),
});

builder.queryField('standardProgress', (t) =>
  t.field({
    type: StandardProgress,
    description: 'How many units meet a standard on a day, of how many, and which.',
    args: {
      standard: t.arg.string({ required: true, description: 'The standard (key or Relay id).' }),
      under: t.arg.string({ description: 'Only at and below this unit (code or Relay id).' }),
      asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
    },
    resolve: async (_root, { standard, under, asOf }, context): Promise<Progress> => {
      const day = asOf ?? context.today;
      const [named, unit] = await Promise.all([
        getStandard(context, standard),
        under ? getUnit(context, under, day) : null,
      ]);
      return { standard: named, under: unit, asOf: day };
    },
  }),
);

builder.objectField(Standard, 'progress', (t) =>
  t.field({
    type: StandardProgress,
    description: 'How many units meet it on a day, of how many, and which.',
    args: {
      under: t.arg.string({ description: 'Only at and below this unit (code or Relay id).' }),
      asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
    },
    resolve: async (standard, { under, asOf }, context): Promise<Progress> => {
      const day = asOf ?? context.today;
      return { standard, under: under ? await getUnit(context, under, day) : null, asOf: day };
    },
  }),
);
