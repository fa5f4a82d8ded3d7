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
  KindCoverage,
  LevelCoverage,
  missingText,
  share,
  StageCount,
  StandingCount,
  type Share,
} from './coverage-counts.ts';
import { parts, readCoverage, type Coverage, type ExpectedUnit } from './coverage-rows.ts';
import { loadSigningOn } from './signing-row.ts';
import { SigningStage } from './signing-words.ts';
import { Signing } from './signing.ts';

const UnitCoverage = builder
  .objectRef<Share & { unit: UnitRow; units: readonly ExpectedUnit[] }>('UnitCoverage')
  .implement({
    description: 'The coverage of one unit and all under it.',
    fields: (t) => ({
      unit: t.expose('unit', { type: Unit, description: 'The unit.' }),
      expected: t.exposeInt('expected', { description: expectedText }),
      inForce: t.exposeInt('inForce', { description: inForceText }),
      missing: t.exposeInt('missing', { description: missingText }),
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

const CoveredUnit = builder.objectRef<ExpectedUnit>('CoveredUnit').implement({
  description: 'An expected unit, how far it has got, and its signing.',
  fields: (t) => ({
    unit: t.field({ type: Unit, description: 'The unit.', resolve: (unit) => unit }),
    stage: t.expose('stage', { type: SigningStage, description: 'How far it has got.' }),
    signing: t.field({
      type: Signing,
      nullable: true,
      description: 'The signing by which it has got so far; null where there is none.',
      resolve: ({ signingId, asOf }, _args, context) =>
        loadSigningOn(context, signingId && `${signingId}@${asOf}`),
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
    byLevel: t.field({
      type: [LevelCoverage],
      description: 'The coverage level by level, from the top down.',
      resolve: ({ expected }) =>
        unitLevels
          .map((level) => ({ level, ...share(expected.filter((unit) => unit.level === level)) }))
          .filter((part) => part.expected > 0),
    }),
    byKind: t.field({
      type: [KindCoverage],
      description: 'The coverage kind by kind.',
      resolve: ({ expected }) =>
        unitKinds
          .map((kind) => ({ kind, ...share(expected.filter((unit) => unit.kind === kind)) }))
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
      },
      resolve: ({ expected }, { stage }) =>
        expected.filter((unit) => !stage || stage.includes(unit.stage)),
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
    missingUnits: t.field({
      type: [Unit],
      description: 'The expected units that have no signing in force.',
      resolve: ({ expected }) => expected.filter(({ standing }) => standing !== 'IN_FORCE'),
    }),
  }),
});

interface Scope {
  readonly under?: string | null | undefined;
  readonly level?: readonly Level[] | null | undefined;
  readonly asOf?: Coverage['asOf'] | null | undefined;
}

async function coverageOf(
  context: Context,
  programme: ProgrammeRow,
  { under, level, asOf }: Scope,
) {
  const day = asOf ?? context.today;
  const root = under ? await getUnit(context, under, day) : null;
  return readCoverage(context, programme, root, { asOf: day, levels: level ?? null });
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
