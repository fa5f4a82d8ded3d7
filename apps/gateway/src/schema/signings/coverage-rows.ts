import type { IsoDate } from '@phoihop/domain/dates';
import { isExpectedOn } from '@phoihop/domain/programmes';
import {
  dueDay,
  isLate,
  isLeftToRenew,
  isToBeRenewed,
  nextStep,
  stageOn,
  standingOf,
  underWayOn,
  type NextStep,
  type SigningStage,
  type SigningStanding,
  type SigningThen,
  type StageOfUnit,
} from '@phoihop/domain/signings';
import { liesIn, type UnitLevel } from '@phoihop/domain/units';
import { batched, groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { dueOn, ruleOf, runOf, type ProgrammeRow } from '../programmes/programme-row.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { readMap, type MappedUnit } from './coverage-map.ts';

/** An expected unit and where it stands. */
export interface ExpectedUnit {
  readonly unit: UnitRow;
  readonly standing: SigningStanding;
  readonly stage: SigningStage;
  /** The signing that decides the stage. */
  readonly signingId: string | null;
  /** What is under way, be it beside one in force; null where nothing is. */
  readonly underWay: StageOfUnit<CoveredSigning> | null;
  readonly isToBeRenewed: boolean;
  /** The signings of units that it came of and that it is to renew, of those the viewer sees; by their ids. */
  readonly leftToRenew: readonly string[];
  /** The last day on which it is in time; null where none is laid down. */
  readonly dueOn: IsoDate | null;
  readonly isLate: boolean;
  readonly nextStep: NextStep | null;
}

/** A signing as coverage looks at it. */
export interface CoveredSigning extends SigningThen {
  readonly id: string;
  readonly isBasisSuperseded: boolean;
}

/** The coverage of a programme on a day: all the units in scope, and those of them that must sign. */
export interface Coverage {
  readonly programme: ProgrammeRow;
  readonly under: UnitRow | null;
  readonly levels: readonly UnitLevel[] | null;
  readonly asOf: IsoDate;
  readonly units: readonly UnitRow[];
  readonly expected: readonly ExpectedUnit[];
}

/** What a coverage is told of. */
export interface Scope {
  readonly under: UnitRow | null;
  readonly asOf: IsoDate;
  readonly levels: readonly UnitLevel[] | null;
}

/** The map and the signings of several programmes at once; keys are `day@under@programme`. */
const loadMaps = batched<readonly MappedUnit[]>(async (context, keys) => {
  const found = new Map<string, readonly MappedUnit[]>();
  for (const [scope, group] of groupBy(keys, (key) => key.slice(0, key.lastIndexOf('@')))) {
    const [day = '', under = ''] = scope.split('@');
    const programmeIds = group.map((key) => key.slice(scope.length + 1));
    const maps = await readMap(context, programmeIds, under ? [under] : null, day as IsoDate);
    for (const [index, key] of group.entries()) found.set(key, maps(programmeIds[index] ?? ''));
  }
  return found;
});

/** Reads the map and every signing on it in one statement for all programmes that one step asks for. */
export async function readCoverage(
  context: Context,
  programme: ProgrammeRow,
  { under, asOf, levels }: Scope,
): Promise<Coverage> {
  const key = `${asOf}@${under?.id ?? ''}@${programme.id}`;
  const mapped = (await loadMaps(context, key)) ?? [];
  const units = mapped.map(({ unit }) => unit);
  const asked = mapped.filter(({ unit }) => !levels || levels.includes(unit.level));
  const expected = expectedOf(asked, programme, asOf);
  return { programme, under, levels, asOf, units, expected };
}

/** Those of the units that the programme expects to sign on the day, and where each stands. */
export function expectedOf(
  mapped: readonly MappedUnit[],
  programme: ProgrammeRow,
  day: IsoDate,
): readonly ExpectedUnit[] {
  const [rule, run] = [ruleOf(programme), runOf(programme)];
  return mapped
    .filter(({ unit }) => isExpectedOn(rule, run, unit.kind, day))
    .map((each) => stand(each, programme, day));
}

/** Where a unit stands: the domain says. */
function stand(
  { unit, lives, left }: MappedUnit,
  programme: ProgrammeRow,
  day: IsoDate,
): ExpectedUnit {
  const { stage, signing } = stageOn(lives, day);
  const due = dueDay(dueOn(programme, unit.level), unit);
  const outlook = {
    stage,
    underWay: underWayOn(lives, day),
    isToBeRenewed: isToBeRenewed(lives, left.all > 0, day),
  };
  return {
    unit,
    ...outlook,
    leftToRenew: isLeftToRenew(lives, day) ? left.seen : [],
    standing: standingOf(stage),
    signingId: signing?.id ?? null,
    dueOn: due,
    isLate: isLate({ dueOn: due, isInForce: stage === 'IN_FORCE' }, day),
    nextStep: nextStep(outlook),
  };
}

/** The unit at the root alone, where it has to sign itself: what no part right below it holds. */
export function ownPart({ units, expected }: Coverage) {
  const ids = new Set(units.map(({ id }) => id));
  const roots = units.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  const [root] = roots;
  const own = roots.length === 1 ? expected.filter(({ unit }) => unit.id === root?.id) : [];
  return root === undefined || own.length === 0 ? null : { unit: root, expected: own };
}

/** The units the coverage is told by: those directly under its root, or its roots where it has several. */
export function parts({ units, expected }: Coverage) {
  const ids = new Set(units.map(({ id }) => id));
  const roots = units.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  const [root] = roots;
  const heads =
    roots.length === 1 && root ? units.filter(({ parentId }) => parentId === root.id) : roots;
  return heads.map((unit) => {
    const subtree = { path: BigInt(unit.path), pathEnd: BigInt(unit.pathEnd) };
    const within = (each: ExpectedUnit) => liesIn(BigInt(each.unit.path), subtree);
    return { unit, expected: expected.filter(within) };
  });
}
