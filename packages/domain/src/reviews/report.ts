import { nameToDecide, refuseSide, type Side, type SideActor } from '../access/index.ts';
import type { IsoDate } from '../dates.ts';
import { decideMoveReason } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import { decideConsolidation, type ChildReport } from './consolidation.ts';
import type { ReviewCycleState } from './cycle-state.ts';
import {
  decideAcknowledged,
  decideComments,
  decideReportReady,
  type ReportComment,
  type ReportContent,
} from './report-content.ts';
import type { ReportState } from './report-state.ts';

interface MoveRule {
  readonly from: readonly ReportState[];
  readonly to: ReportState;
  /** The side that makes it. */
  readonly by: Side;
  readonly needsReason?: true;
}

/**
 * The moves of a report: one unit's answer in a review.
 *
 * @remarks Nobody has to make the move START: entering anything does. REOPEN takes back an acceptance or an exemption; what
 * was accepted stays official until the next version is accepted in its place.
 */
export const reportMoves = {
  START: { from: ['NOT_STARTED'], to: 'DRAFT', by: 'UNIT' },
  SUBMIT: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', by: 'UNIT' },
  RETURN: { from: ['SUBMITTED'], to: 'RETURNED', by: 'PARENT' },
  ACCEPT: { from: ['SUBMITTED'], to: 'ACCEPTED', by: 'PARENT' },
  REOPEN: { from: ['ACCEPTED', 'EXEMPT'], to: 'DRAFT', by: 'PARENT', needsReason: true },
  EXEMPT: { from: ['NOT_STARTED', 'DRAFT'], to: 'EXEMPT', by: 'PARENT', needsReason: true },
} as const satisfies Record<string, MoveRule>;

export type ReportMove = keyof typeof reportMoves;
export const reportMoveNames = Object.keys(reportMoves) as readonly ReportMove[];

/** Where a report stands: its state, and how many versions of it were submitted. */
export interface ReportStand {
  readonly state: ReportState;
  /** The number of the version that was submitted last; 0 before the first. */
  readonly version: number;
}

/** The facts the rule looks at; any row that carries them will do. */
export interface ReportFacts extends ReportStand {
  readonly cycleState: ReviewCycleState;
  readonly submittedById: string | null;
  /** In whose name it was submitted, where that was done by delegation. */
  readonly submittedForId?: string | null | undefined;
  /** Everybody who submitted it in any round, or in whose name that was done. */
  readonly submitterIds?: readonly string[] | undefined;
  readonly content: ReportContent;
  /** The reports that it takes in; none at the lowest level. */
  readonly children: readonly ChildReport[];
}

export interface ReportCommand {
  readonly move: ReportMove;
  readonly actor: SideActor;
  /** Why it is reopened or spared. */
  readonly reason?: string | null | undefined;
  /** What is wrong with which cell or section; RETURN needs one. */
  readonly comments?: readonly ReportComment[] | undefined;
  /** The missing figures that whoever submits knows of, by their keys. */
  readonly acknowledged?: readonly string[] | undefined;
  /** The units whose reports are missing or not accepted, named by whoever submits without them. */
  readonly namedGaps?: readonly string[] | undefined;
  /** The business date. */
  readonly today: IsoDate;
}

/** Decides whether a move may be made on a report, and where it then stands. */
export function decideReport(report: ReportFacts, command: ReportCommand): Verdict<ReportStand> {
  const open = decideReportOpen(report, command);
  if (!open.ok) return open;
  const particulars = decideParticulars(report, command);
  return particulars.ok ? open : particulars;
}

/** Whether what a move asks for has been said: why, of what, and that what is missing is known. */
function decideParticulars(report: ReportFacts, command: ReportCommand): Verdict<unknown> {
  const { move, reason, comments = [], acknowledged = [], namedGaps = [] } = command;
  const rule: MoveRule = reportMoves[move];
  const said = decideMoveReason(reason, rule.needsReason ?? false);
  if (!said.ok) return said;
  if (move === 'RETURN') return decideComments(comments);
  if (move !== 'SUBMIT') return allow(null);
  const known = decideAcknowledged(report.content, acknowledged);
  return known.ok ? decideConsolidation(report.children, namedGaps) : known;
}

/** Whether the move is open to the actor at all, before its particulars are known. */
export function decideReportOpen(
  report: ReportFacts,
  { move, actor, today }: Pick<ReportCommand, 'move' | 'actor' | 'today'>,
): Verdict<ReportStand> {
  const rule: MoveRule = reportMoves[move];
  const { state, version, children } = report;
  const isUnderWay = decideUnderWay(move, report);
  if (!isUnderWay.ok) return isUnderWay;
  if (!rule.from.includes(state)) return refuse('WRONG_STATE', { thing: 'report', move, state });
  if (!actor.sides.has(rule.by)) return refuseSide(rule.by, actor);
  if (reportNameFor(report, { move, actor }) === undefined) return refuse('OWN_SUBMISSION');
  const expected = children.filter((child) => child.state !== 'EXEMPT');
  if (move === 'EXEMPT' && expected.length > 0) {
    return refuse('CHILDREN_EXPECTED', { units: expected.map(({ name }) => name) });
  }
  if (move !== 'SUBMIT') return allow({ state: rule.to, version });
  const ready = decideReportReady(report.content, today);
  return ready.ok ? allow({ state: rule.to, version: version + 1 }) : ready;
}

/**
 * Whether a report's review is one in which anything is done.
 *
 * @remarks Once it is published, reports are still corrected, for an addendum; but who was expected is settled.
 */
function decideUnderWay(
  move: ReportMove | 'ENTER',
  { cycleState, state }: Pick<ReportFacts, 'cycleState' | 'state'>,
): Verdict<null> {
  const isSettled = move === 'EXEMPT' || state === 'EXEMPT';
  return cycleState === 'OPEN' || (cycleState === 'PUBLISHED' && !isSettled)
    ? allow(null)
    : refuse('WRONG_STATE', { move, state: cycleState, thing: 'reviewCycle' });
}

/**
 * In whose name the actor makes a move; null is his own, undefined that there is none in which he may.
 *
 * Nobody accepts what he submitted in any round: in no role, by no delegation, by no token.
 */
export function reportNameFor(
  {
    submittedById,
    submittedForId,
    submitterIds = [],
  }: Pick<ReportFacts, 'submittedById' | 'submittedForId' | 'submitterIds'>,
  { move, actor }: Pick<ReportCommand, 'move' | 'actor'>,
): string | null | undefined {
  const { by } = reportMoves[move];
  return move === 'ACCEPT'
    ? nameToDecide(actor, by, [submittedById, submittedForId, ...submitterIds])
    : (actor.names?.[by] ?? [null])[0];
}

/** Whether the actor may write in a report, and where it stands once he has: what was not begun is begun by it. */
export function decideReportEntry(
  report: Pick<ReportFacts, 'state' | 'version' | 'cycleState'>,
  actor: SideActor,
): Verdict<ReportStand> {
  const { state, version } = report;
  const isUnderWay = decideUnderWay('ENTER', report);
  if (!isUnderWay.ok) return isUnderWay;
  if (state === 'SUBMITTED' || state === 'ACCEPTED' || state === 'EXEMPT') {
    return refuse('WRONG_STATE', { thing: 'report', move: 'ENTER', state });
  }
  if (!actor.sides.has('UNIT')) return refuseSide('UNIT', actor);
  return allow({ state: state === 'NOT_STARTED' ? 'DRAFT' : state, version });
}
