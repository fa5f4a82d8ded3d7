import type { Line } from '../access/index.ts';
import type { IsoDate } from '../dates.ts';
import { decideReason } from '../text.ts';
import type { UnitLevel } from '../units/index.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import { decideAskedOnce, type Asking } from './asked-once.ts';
import { deadlineOf, type Deadlines } from './deadline.ts';
import { periodsAsked, type CalendarPeriod, type Periodic, type ReviewWindow } from './window.ts';
import type { SpecialDay } from './working-days.ts';

/** A unit that is expected to report, with those above it, nearest first, on the map of the day of opening. */
export type ExpectedUnit = Pick<Line, 'unitId' | 'level' | 'ancestorIds'>;

/** A unit that is spared, and why. */
export interface Exemption {
  readonly unitId: string;
  readonly reason: string;
}

/** One unit's place on the frozen way of the reports. */
export interface RouteStop {
  readonly unitId: string;
  readonly level: UnitLevel;
  /** The unit whose report takes this one's in, and whose people decide on it; null at the root. */
  readonly parentId: string | null;
  /** The day by which it is due. */
  readonly dueOn: IsoDate;
  /** Why it is spared; null where it is to report. */
  readonly exemption: string | null;
}

/** What opening a review looks at. */
export interface OpeningFacts<Laid extends CalendarPeriod = CalendarPeriod> {
  readonly rootId: string;
  readonly window: ReviewWindow;
  readonly cutOffOn: IsoDate;
  /** The root and all that are expected under it, in the order of the map. */
  readonly units: readonly ExpectedUnit[];
  readonly exemptions: readonly Exemption[];
  readonly deadlines: Deadlines;
  readonly holidays: readonly SpecialDay[];
  readonly indicators: readonly Periodic[];
  readonly periods: readonly Laid[];
  /** The review, its programme and its template's name, as other reviews are held against them. */
  readonly asking: Pick<Asking, 'cycleId' | 'programmeId' | 'template'>;
  /** What other reviews ask for. */
  readonly others: readonly Asking[];
}

/** What is frozen when a review is opened. */
export interface OpenedCycle<Laid extends CalendarPeriod = CalendarPeriod> {
  /** In the order of the map. */
  readonly route: readonly RouteStop[];
  /** The periods in which each indicator is asked for, by its key. */
  readonly periods: ReadonlyMap<string, readonly Laid[]>;
}

/**
 * Decides what is frozen when a review is opened: who reports to whom, by which day, in which periods.
 *
 * A unit reports to the nearest above it that reports itself: to its district, or to the province where there is none, or
 * where the district is spared.
 */
export function openCycle<Laid extends CalendarPeriod>(
  facts: OpeningFacts<Laid>,
): Verdict<OpenedCycle<Laid>> {
  const { rootId, window, units, deadlines, holidays } = facts;
  const exempt = decideExemptions(facts);
  if (!exempt.ok) return exempt;
  const reporting = new Set(units.map(({ unitId }) => unitId));
  for (const unitId of exempt.value.keys()) reporting.delete(unitId);
  const route: RouteStop[] = [];
  for (const { unitId, level, ancestorIds } of units) {
    const isRoot = unitId === rootId;
    const parentId = isRoot ? null : ancestorIds.find((id) => reporting.has(id));
    if (parentId === undefined || !(isRoot || ancestorIds.includes(rootId))) {
      return refuse('NOT_FOUND', { what: 'unit', text: unitId });
    }
    const dueOn = deadlineOf(level, deadlines, facts, holidays);
    if (!dueOn.ok) return dueOn;
    const exemption = exempt.value.get(unitId) ?? null;
    route.push({ unitId, level, parentId, dueOn: dueOn.value, exemption });
  }
  const indicators = facts.indicators.map(({ key }) => key);
  const unitIds = new Set(units.map(({ unitId }) => unitId));
  // The map, or what others ask for, may have changed since it was planned.
  const asking = { ...facts.asking, state: 'OPEN' as const, window, indicators, unitIds };
  const once = decideAskedOnce(asking, facts.others);
  if (!once.ok) return once;
  const periods = new Map<string, readonly Laid[]>();
  for (const indicator of facts.indicators) {
    const asked = periodsAsked(indicator, facts, facts.periods);
    if (!asked.ok) return asked;
    periods.set(indicator.key, asked.value);
  }
  return allow({ route, periods });
}

/** Why each unit is spared that is; the root never, since it is what the review is for. */
function decideExemptions({
  rootId,
  units,
  exemptions,
}: Pick<OpeningFacts, 'rootId' | 'units' | 'exemptions'>): Verdict<ReadonlyMap<string, string>> {
  const expected = new Set(units.map(({ unitId }) => unitId));
  if (!expected.has(rootId)) return refuse('NOT_FOUND', { what: 'unit', text: rootId });
  const reasons = new Map<string, string>();
  for (const { unitId, reason } of exemptions) {
    if (unitId === rootId || !expected.has(unitId)) {
      return refuse('NOT_FOUND', { what: 'unit', text: unitId });
    }
    const decided = decideReason(reason);
    if (!decided.ok) return refuse('REASON_REQUIRED', { ...decided.facts, unit: unitId });
    reasons.set(unitId, decided.value);
  }
  return allow(reasons);
}
