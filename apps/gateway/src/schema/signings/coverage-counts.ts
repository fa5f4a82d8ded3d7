/** The numbers that coverage is told in. */
import {
  signingStages,
  signingStandings,
  type SigningStage as Stage,
  type SigningStanding as Standing,
} from '@phoihop/domain/signings';
import type { UnitKind as Kind, UnitLevel as Level } from '@phoihop/domain/units';
import { builder } from '../builder.ts';
import { UnitKind, UnitLevel } from '../units/unit-words.ts';
import type { ExpectedUnit } from './coverage-rows.ts';
import { SigningStage, SigningStanding } from './signing-words.ts';

export interface Share {
  readonly expected: number;
  readonly inForce: number;
  readonly missing: number;
  readonly toBeRenewed: number;
  readonly late: number;
}

/** How many of the units given must sign, have, and have not. */
export function share(units: readonly ExpectedUnit[]): Share {
  const inForce = units.filter(({ standing }) => standing === 'IN_FORCE').length;
  return {
    expected: units.length,
    inForce,
    missing: units.length - inForce,
    toBeRenewed: units.filter((unit) => unit.isToBeRenewed).length,
    late: units.filter((unit) => unit.isLate).length,
  };
}

export function byStanding(units: readonly ExpectedUnit[]) {
  return signingStandings.map((standing) => ({
    standing,
    count: units.filter((unit) => unit.standing === standing).length,
  }));
}

export function byStage(units: readonly ExpectedUnit[]) {
  return signingStages.map((stage) => ({
    stage,
    count: units.filter((unit) => unit.stage === stage).length,
  }));
}

export const expectedText = 'How many units must sign.';
export const inForceText = 'How many of them have a signing in force.';
export const missingText =
  'How many of them have none: expected less in force. More than the standing MISSING, with which nothing is under way.';

export const toBeRenewedText =
  'How many of them are to renew theirs: what it makes concrete was superseded, or it is a predecessor’s. A mark across the standings.';
export const lateText = 'How many of them have none in force although it was due before the day.';

export const StandingCount = builder
  .objectRef<{ standing: Standing; count: number }>('StandingCount')
  .implement({
    description: 'How many expected units stand so.',
    fields: (t) => ({
      standing: t.expose('standing', { type: SigningStanding, description: 'Where they stand.' }),
      count: t.exposeInt('count', { description: 'How many.' }),
    }),
  });

export const StageCount = builder
  .objectRef<{ stage: Stage; count: number }>('StageCount')
  .implement({
    description: 'How many expected units have got so far.',
    fields: (t) => ({
      stage: t.expose('stage', { type: SigningStage, description: 'How far they have got.' }),
      count: t.exposeInt('count', { description: 'How many.' }),
    }),
  });

export const LevelCoverage = builder
  .objectRef<Share & { level: Level }>('LevelCoverage')
  .implement({
    description: 'The coverage of one level.',
    fields: (t) => ({
      level: t.expose('level', { type: UnitLevel, description: 'The level.' }),
      expected: t.exposeInt('expected', { description: expectedText }),
      inForce: t.exposeInt('inForce', { description: inForceText }),
      missing: t.exposeInt('missing', { description: missingText }),
      toBeRenewed: t.exposeInt('toBeRenewed', { description: toBeRenewedText }),
      late: t.exposeInt('late', { description: lateText }),
    }),
  });

export const KindCoverage = builder.objectRef<Share & { kind: Kind }>('KindCoverage').implement({
  description: 'The coverage of one kind of unit.',
  fields: (t) => ({
    kind: t.expose('kind', { type: UnitKind, description: 'The kind.' }),
    expected: t.exposeInt('expected', { description: expectedText }),
    inForce: t.exposeInt('inForce', { description: inForceText }),
    missing: t.exposeInt('missing', { description: missingText }),
    toBeRenewed: t.exposeInt('toBeRenewed', { description: toBeRenewedText }),
    late: t.exposeInt('late', { description: lateText }),
  }),
});
