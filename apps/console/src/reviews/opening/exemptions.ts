import type { ReviewExemptionInput, ReviewOpeningData } from '@phoihop/client/reviews';
import { decideReason } from '@phoihop/domain/text';
import { type UnitLevel, unitLevels } from '@phoihop/domain/units';

export type Stop = ReviewOpeningData['openingOf']['stops'][number];

/** A unit that is to be spared, as it stands in the form. */
export interface Exemption {
  readonly code: string;
  readonly name: string;
  readonly reason: string;
}

/** Reads the exemptions that a kept draft holds. */
export function readExemptions(text: string): readonly Exemption[] {
  const value: unknown = text === '' ? [] : JSON.parse(text);
  return Array.isArray(value) ? value.filter(isExemption) : [];
}

function isExemption(value: unknown): value is Exemption {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['code', 'name', 'reason'].every((name) => typeof Reflect.get(value, name) === 'string')
  );
}

/** As a kept draft holds them: nothing for none. */
export function writeExemptions(exemptions: readonly Exemption[]): string {
  return exemptions.length === 0 ? '' : JSON.stringify(exemptions);
}

export function isReasoned({ reason }: Exemption): boolean {
  return decideReason(reason).ok;
}

/** Those that say why, as the service takes them: the others would have it refuse what can still be reckoned. */
export function toInput(exemptions: readonly Exemption[]): ReviewExemptionInput[] {
  return exemptions.filter(isReasoned).map(({ code, reason }) => ({ unit: code, reason }));
}

/** What would be asked of one level. */
export interface LevelOpening {
  readonly level: UnitLevel;
  readonly expected: readonly Stop[];
  readonly exempt: readonly Stop[];
  readonly dueOn: string;
  /** Whether it stands at the top of the way. */
  readonly isTop: boolean;
}

/** Who would be asked, level by level from the top. */
export function byLevel(stops: readonly Stop[]): readonly LevelOpening[] {
  return unitLevels.flatMap((level) => {
    const own = stops.filter((stop) => stop.level === level);
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        level,
        expected: own.filter(({ exemption }) => exemption === null),
        exempt: own.filter(({ exemption }) => exemption !== null),
        dueOn: first.dueOn,
        isTop: own.every(({ reportsTo }) => reportsTo === null),
      },
    ];
  });
}
