/** Coverage in the graph: who must sign, and who has. */
import { unitKinds, unitLevels, type UnitLevel as Level } from '@phoihop/domain/units';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { getProgramme, type ProgrammeRow } from '../programmes/programme-row.ts';
import { Programme } from '../programmes/programme.ts';
import { getUnit } from '../units/find-unit.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import { UnitLevel } from '../units/unit-words.ts';
import {
  byStage,
  byStanding,
  expectedText,
  inForceText,
  lateText,
  KindCoverage,
  LevelCoverage,
  missingText,
  share,
  toBeRenewedText,
  StageCount,
  StandingCount,
  type Share,
} from './coverage-counts.ts';
import { ownPart, parts, readCoverage, type Coverage, type ExpectedUnit } from './coverage-rows.ts';
import { CoveredUnit } from './covered-unit.ts';
import { readTrend, TrendPoint } from './coverage-trend.ts';
import { SigningStage } from './signing-words.ts';

const UnitCoverage = builder
  .objectRef<Share & { unit: UnitRow; units: readonly ExpectedUnit[] }>('UnitCoverage')
  .implement({
    description: 'The coverage of one unit and all under it.',
    fields: (t) => ({
      unit: t.expose('unit', { type: Unit, description: 'The unit.' }),
      expected: t.exposeInt('expected', { description: expectedText }),
      inForce: t.exposeInt('inForce', { description: inForceText }),
      missing: t.exposeInt('missing', { description: missingText }),
      toBeRenewed: t.exposeInt('toBeRenewed', { description: toBeRenewedText }),
      late: t.exposeInt('late', { description: lateText }),
      byStanding: t.field({
        type: [StandingCount],
        description: 'The expected units by where they stand.',
        resolve: ({ units }) => byStanding(units),
      }),
      byStage: t.field({
        type: [StageCount],
        description: 'The expected units by how far they have got; together they are all of them.',
        resolve: ({ units }) => byStage(units),
      }),
    }),
  });

const SigningCoverage = builder.objectRef<Coverage>('SigningCoverage').implement({
  description:
    'Who must sign under a programme on a day, and who has; of the units the viewer may see.',
  fields: (t) => ({
    programme: t.expose('programme', { type: Programme, description: 'The programme.' }),
    under: t.expose('under', {
      type: Unit,
      nullable: true,
      description: 'The unit it was asked for.',
    }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day it is told for.' }),
    expected: t.int({ description: expectedText, resolve: ({ expected }) => expected.length }),
    inForce: t.int({
      description: inForceText,
      resolve: ({ expected }) => share(expected).inForce,
    }),
    missing: t.int({
      description: missingText,
      resolve: ({ expected }) => share(expected).missing,
    }),
    toBeRenewed: t.int({
      description: toBeRenewedText,
      resolve: ({ expected }) => share(expected).toBeRenewed,
    }),
    late: t.int({
      description: lateText,
      resolve: ({ expected }) => share(expected).late,
    }),
    trend: t.field({
      type: [TrendPoint],
      description:
        'The coverage at the end of each of the last months, and on the day itself, oldest first.',
      args: {
        months: t.arg.int({ defaultValue: 11, description: 'How many months back; up to 60.' }),
      },
      resolve: (coverage, { months }, context) => readTrend(context, coverage, months ?? 11),
    }),
    byLevel: t.field({
      type: [LevelCoverage],
      description: 'The coverage level by level, from the top down.',
      resolve: ({ expected }) =>
        unitLevels
          .map((level) => ({
            level,
            ...share(expected.filter(({ unit }) => unit.level === level)),
          }))
          .filter((part) => part.expected > 0),
    }),
    byKind: t.field({
      type: [KindCoverage],
      description: 'The coverage kind by kind.',
      resolve: ({ expected }) =>
        unitKinds
          .map((kind) => ({ kind, ...share(expected.filter(({ unit }) => unit.kind === kind)) }))
          .filter((part) => part.expected > 0),
    }),
    byStanding: t.field({
      type: [StandingCount],
      description: 'The expected units by where they stand; together they are all of them.',
      resolve: ({ expected }) => byStanding(expected),
    }),
    byStage: t.field({
      type: [StageCount],
      description: 'The expected units by how far they have got; together they are all of them.',
      resolve: ({ expected }) => byStage(expected),
    }),
    units: t.field({
      type: [CoveredUnit],
      description: 'The expected units one by one, in the order of the map.',
      args: {
        stage: t.arg({ type: [SigningStage], description: 'Only those that have got so far.' }),
        isToBeRenewed: t.arg.boolean({ description: 'Only those that are to renew, or are not.' }),
        isLate: t.arg.boolean({ description: 'Only those that are late, or are not.' }),
        hasNextStep: t.arg.boolean({ description: 'Only those that have something to do.' }),
      },
      resolve: ({ expected }, { stage, isToBeRenewed, isLate, hasNextStep }) =>
        expected.filter(
          (unit) =>
            (!stage || stage.includes(unit.stage)) &&
            (isToBeRenewed ?? unit.isToBeRenewed) === unit.isToBeRenewed &&
            (isLate ?? unit.isLate) === unit.isLate &&
            (hasNextStep ?? unit.nextStep !== null) === (unit.nextStep !== null),
        ),
    }),
    byUnit: t.field({
      type: [UnitCoverage],
      description: 'The coverage of each unit directly under the one asked for.',
      resolve: (coverage) =>
        parts(coverage).map(({ unit, expected }) => ({
          unit,
          units: expected,
          ...share(expected),
        })),
    }),
    own: t.field({
      type: UnitCoverage,
      nullable: true,
      description:
        'The coverage of the unit asked for alone; null where it has not to sign itself. With the units directly under it, it adds up to the whole.',
      resolve: (coverage) => {
        const part = ownPart(coverage);
        return part && { unit: part.unit, units: part.expected, ...share(part.expected) };
      },
    }),
    missingUnits: t.field({
      type: [Unit],
      description: 'The expected units that have no signing in force.',
      resolve: ({ expected }) =>
        expected.filter(({ standing }) => standing !== 'IN_FORCE').map(({ unit }) => unit),
    }),
  }),
});

interface Asked {
  readonly under?: string | null | undefined;
  readonly level?: readonly Level[] | null | undefined;
  readonly asOf?: Coverage['asOf'] | null | undefined;
}

async function coverageOf(context: Context, programme: ProgrammeRow, asked: Asked) {
  const asOf = asked.asOf ?? context.today;
  const under = asked.under ? await getUnit(context, asked.under, asOf) : null;
  return readCoverage(context, programme, { under, asOf, levels: asked.level ?? null });
}

const underText = 'Only this unit and what lies under it (code or Relay id).';
const levelText = 'Only units at these levels.';
const asOfText = 'The day; the business date unless given.';

builder.queryField('signingCoverage', (t) =>
  t.field({
    type: SigningCoverage,
    description: 'Who must sign under a programme, and who has.',
    args: {
      programme: t.arg.string({ required: true, description: 'The programme (code or Relay id).' }),
      under: t.arg.string({ description: underText }),
      level: t.arg({ type: [UnitLevel], description: levelText }),
      asOf: t.arg({ type: 'Date', description: asOfText }),
    },
    resolve: async (_root, { programme, ...scope }, context) =>
      coverageOf(context, await getProgramme(context, programme), scope),
  }),
);

builder.objectField(Programme, 'coverage', (t) =>
  t.field({
    type: SigningCoverage,
    description: 'Who must sign under it, and who has.',
    args: {
      under: t.arg.string({ description: underText }),
      level: t.arg({ type: [UnitLevel], description: levelText }),
      asOf: t.arg({ type: 'Date', description: asOfText }),
    },
    resolve: (programme, scope, context) => coverageOf(context, programme, scope),
  }),
);
