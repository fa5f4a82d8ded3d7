/** Coverage as a workbook tells it: the same units, by the same predicate, as on the screen. */
import { endOfSigning, lateBy, signingStages } from '@phoihop/domain/signings';
import type { CoverageLine, CoverageSheet } from '@phoihop/papers';
import type { Context } from '../context.ts';
import { wordFor } from '../language/words.ts';
import { loadUnit } from '../units/unit-row.ts';
import { byStage, share } from './coverage-counts.ts';
import { ownPart, parts, type Coverage, type ExpectedUnit } from './coverage-rows.ts';
import { loadSigningOn } from './signing-row.ts';
import { lifeOf } from './signing.ts';

/** All that the workbook of a coverage says. */
export async function coverageSheet(context: Context, coverage: Coverage): Promise<CoverageSheet> {
  const { programme, under, asOf, expected } = coverage;
  const { language } = context;
  const countsOf = (name: string, units: readonly ExpectedUnit[]) => ({
    name,
    ...share(units),
    byStage: byStage(units).map(({ count }) => count),
  });
  const scope = under?.fullName ?? coverage.units[0]?.fullName ?? '';
  return {
    language,
    programme: programme.code,
    unit: scope,
    asOf,
    stages: signingStages.map((stage) => wordFor(stage, language)),
    parts: [ownPart(coverage), ...parts(coverage)]
      .filter((part) => part !== null)
      .filter((part) => part.expected.length > 0)
      .map(({ unit, expected: units }) => countsOf(unit.fullName, units)),
    total: countsOf('', expected),
    lines: await Promise.all(expected.map((each) => lineOf(context, each))),
  };
}

async function lineOf(context: Context, expected: ExpectedUnit): Promise<CoverageLine> {
  const { language } = context;
  const { unit, signingId, stage, isToBeRenewed, dueOn } = expected;
  const [signing, parent] = await Promise.all([
    loadSigningOn(context, signingId && `${signingId}@${unit.asOf}`),
    unit.parentId === null ? null : loadUnit(context, unit.parentId, unit.asOf),
  ]);
  return {
    code: unit.code,
    name: unit.fullName,
    kind: wordFor(unit.kind, language),
    parent: parent?.fullName ?? '',
    state: wordFor(stage, language),
    isInForce: stage === 'IN_FORCE',
    number: signing?.number ?? null,
    signedOn: signing?.signedOn ?? null,
    validFrom: signing?.validFrom ?? null,
    endsOn: signing && endOfSigning(lifeOf(signing)),
    isToBeRenewed,
    dueOn,
    daysLate: lateBy(expected, unit.asOf),
  };
}
