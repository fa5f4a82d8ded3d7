import { inline } from '../signings/naming.ts';
import { fraction } from './figure-text.ts';
import { percentage } from './completeness-words.ts';
import { unitsInWords } from './level-words.ts';
import type { ReviewSnapshot, ReviewStandard, ReviewUnit } from './review-snapshot.ts';

/** A unit to which a standard applies. */
export interface Assessed {
  readonly unit: Pick<ReviewUnit, 'code' | 'fullName' | 'level' | 'parentCode'>;
  readonly isAchieved: boolean;
}

/** The units to which a standard applies, the one that publishes among them, in the order of the map. */
export function assessedUnits(
  { achieved, others }: ReviewStandard,
  { unit: publisher, units }: ReviewSnapshot,
): readonly Assessed[] {
  const [met, unmet] = [new Set(achieved), new Set(others)];
  return [{ ...publisher, parentCode: null }, ...units].flatMap((unit) =>
    met.has(unit.code) || unmet.has(unit.code) ? [{ unit, isAchieved: met.has(unit.code) }] : [],
  );
}

/** How many meet it of how many to whom it applies: `134/150 xã`. */
export function achievedInWords(standard: ReviewStandard, snapshot: ReviewSnapshot): string {
  const { achieved, others } = standard;
  const assessed = assessedUnits(standard, snapshot);
  const kinds = unitsInWords(
    assessed[0]?.unit.level ?? 'COMMUNE',
    assessed.map(({ unit }) => unit.fullName),
  );
  return `${fraction(achieved.length, achieved.length + others.length)} ${kinds}`;
}

/** The share of those that meet it: `89,33%`. */
export function achievedShare({ achieved, others }: ReviewStandard): string {
  return percentage(achieved.length, achieved.length + others.length);
}

/** What lies under one unit: who meets the standard and who does not. */
export interface AssessedGroup {
  readonly parentName: string;
  readonly achieved: readonly string[];
  readonly others: readonly string[];
}

/** Who meets a standard and who does not, by the unit they lie under. */
export function assessedGroups(
  standard: ReviewStandard,
  snapshot: ReviewSnapshot,
): readonly AssessedGroup[] {
  const names = new Map(
    [snapshot.unit, ...snapshot.units].map(({ code, fullName }) => [code, fullName]),
  );
  const assessed = assessedUnits(standard, snapshot);
  const parents = [...new Set(assessed.map(({ unit }) => unit.parentCode))];
  return parents.map((parentCode) => {
    const own = assessed.filter(({ unit }) => unit.parentCode === parentCode);
    const named = (isAchieved: boolean) =>
      own.filter((each) => each.isAchieved === isAchieved).map(({ unit }) => inline(unit.fullName));
    return {
      parentName: names.get(parentCode ?? '') ?? snapshot.unit.fullName,
      achieved: named(true),
      others: named(false),
    };
  });
}
