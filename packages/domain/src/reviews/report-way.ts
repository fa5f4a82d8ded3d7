import {
  grantsActingOn,
  grantsAt,
  standingBy,
  type Actor,
  type Grant,
  type Standing,
} from '../access/index.ts';
import type { UnitLevel } from '../units/index.ts';
import type { ReportState } from './report-state.ts';

/** A unit on the business date's map, and whether somebody coordinates there. */
export interface StandIn {
  readonly unitId: string;
  readonly isCoordinated: boolean;
}

/** A unit on the frozen way of the reports, with who stands for it on the business date. */
export interface WayStep {
  readonly unitId: string;
  readonly level: UnitLevel;
  readonly state: ReportState;
  /** Itself while it is on the map; once it has ended, the units that came of it, whole or in part. */
  readonly standIns: readonly StandIn[];
}

/** The way of one report as it was frozen when the review was opened. */
export interface ReportWay {
  /** The report's own unit. */
  readonly own: WayStep;
  /** Those above it, nearest first; none at the top. */
  readonly above: readonly WayStep[];
  /** What lies above the units that stand for its own today, nearest first: their coordinators act for them. */
  readonly ancestorIds: readonly string[];
  /** The nearest unit with a coordinator above those that stand for the top of the way today; null where there is none. */
  readonly coordinatedAboveId: string | null;
}

/**
 * The units whose coordinators decide on a report; none where nobody does.
 *
 * The nearest above it on the frozen way that reports itself and has a coordinator, or those that came of it. One that was
 * spared takes nothing in. A province decides by itself, wherever it stands: whoever submitted does not accept.
 */
export function decidingUnits({ own, above, coordinatedAboveId }: ReportWay): readonly string[] {
  const decidesItself = own.level === 'PROVINCE' || own.level === 'CENTRAL';
  if (decidesItself) return own.standIns.map(({ unitId }) => unitId);
  for (const { state, standIns } of above) {
    const deciding = standIns.filter(({ isCoordinated }) => isCoordinated);
    if (state !== 'EXEMPT' && deciding.length > 0) return deciding.map(({ unitId }) => unitId);
  }
  return coordinatedAboveId === null ? [] : [coordinatedAboveId];
}

/**
 * On whose side an actor stands towards a report.
 *
 * UNIT: a reporter or coordinator granted at its unit, or at one that came of it; or, on behalf, a coordinator above, on the
 * frozen way or on the map. PARENT: a coordinator granted at one of the {@link decidingUnits}.
 */
export function standingOnWay(actor: Actor, way: ReportWay): Standing {
  const grants = grantsActingOn(actor.grants, 'REPORTS');
  const own = way.own.standIns.map(({ unitId }) => unitId);
  const onWay = way.above.flatMap(({ standIns }) => standIns.map(({ unitId }) => unitId));
  const above = [...new Set([...onWay, ...way.ancestorIds])].filter((id) => !own.includes(id));
  const unit: readonly Grant[] = [
    ...grantsAt(grants, own, ['REPORTER', 'COORDINATOR']),
    ...grantsAt(grants, above, ['COORDINATOR']),
  ];
  return standingBy({ unit, parent: grantsAt(grants, decidingUnits(way), ['COORDINATOR']) }, own);
}
