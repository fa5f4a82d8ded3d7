import { addYears, type IsoDate } from '../dates.ts';
import { decideMoveReason, decideWritten, tidyLine } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import { decideAskedOnce, type Asking } from './asked-once.ts';
import type { ReviewCycleState } from './cycle-state.ts';
import { decideKeeper, type ReviewKeeper } from './keeper.ts';
import type { ReportState } from './report-state.ts';
import {
  lastDayOf,
  periodsAsked,
  type CalendarPeriod,
  type CountedDays,
  type Periodic,
  type ReviewWindow,
} from './window.ts';

interface MoveRule {
  readonly from: readonly ReviewCycleState[];
  readonly to: ReviewCycleState;
  readonly needsReason?: true;
}

/**
 * The moves of a review of a programme.
 *
 * @remarks OPEN freezes who is expected and whom each reports to; PUBLISH freezes what was accepted. What is corrected
 * afterwards stands in an addendum: nothing published is taken back.
 */
export const reviewCycleMoves = {
  OPEN: { from: ['PLANNED'], to: 'OPEN' },
  PUBLISH: { from: ['OPEN'], to: 'PUBLISHED' },
  CANCEL: { from: ['PLANNED', 'OPEN'], to: 'CANCELLED', needsReason: true },
} as const satisfies Record<string, MoveRule>;

export type ReviewCycleMove = keyof typeof reviewCycleMoves;
export const reviewCycleMoveNames = Object.keys(reviewCycleMoves) as readonly ReviewCycleMove[];

const reviewTitleMax = 200;

/** A review as it is planned. */
export interface AskedCycle {
  readonly title: string;
  readonly window: ReviewWindow;
  /** The last day of which anything counts: not before the first period ends, and at most a year after the window. */
  readonly cutOffOn: IsoDate;
}

/** What the rule looks at besides. */
export interface PlanningFacts {
  readonly keeper: ReviewKeeper;
  /** What it is drawn up by. */
  readonly template: { readonly key: string; readonly isActive: boolean };
  /** What the template asks for. */
  readonly indicators: readonly Periodic[];
  readonly periods: readonly CalendarPeriod[];
  /** The programme, the template's name, and the units that would report. */
  readonly asking: Pick<Asking, 'cycleId' | 'programmeId' | 'template' | 'unitIds'>;
  /** What other cycles ask for. */
  readonly others: readonly Asking[];
}

/** Decides whether a review is planned so; yes with its title as it is kept. */
export function decideCycle(
  { title, window, cutOffOn }: AskedCycle,
  { keeper, template, indicators, periods, asking, others }: PlanningFacts,
): Verdict<string> {
  const kept = decideKeeper(keeper);
  if (!kept.ok) return kept;
  // A template that is no longer used is not there for whoever plans.
  if (!template.isActive)
    return refuse('NOT_FOUND', { what: 'reviewTemplate', text: template.key });
  const written = decideWritten('title', tidyLine(title), reviewTitleMax);
  if (!written.ok) return written;
  if (window.to <= window.from) return refuse('ENDS_BEFORE_IT_BEGINS', { what: 'to' });
  const decided = decideCutOff({ window, cutOffOn }, indicators, periods);
  if (!decided.ok) return decided;
  const keys = indicators.map(({ key }) => key);
  const once = decideAskedOnce({ ...asking, state: 'PLANNED', window, indicators: keys }, others);
  return once.ok ? written : once;
}

/** Whether somebody may change a review: while it is planned, before anybody is asked. */
export function decideCycleEdit(
  { state }: Pick<ReviewCycleFacts, 'state'>,
  keeper: ReviewKeeper,
): Verdict<null> {
  return state === 'PLANNED'
    ? decideKeeper(keeper)
    : refuse('WRONG_STATE', { thing: 'reviewCycle', move: 'EDIT', state });
}

/**
 * Whether what is asked for can be told by the cut-off: figures of periods that end after it are not asked for.
 *
 * @remarks One before the first of them would ask for nothing; one after the window leaves nothing out.
 */
function decideCutOff(
  { window, cutOffOn }: CountedDays,
  indicators: readonly Periodic[],
  periods: readonly CalendarPeriod[],
): Verdict<null> {
  const lastDay = lastDayOf(window);
  const ends: IsoDate[] = [];
  for (const indicator of indicators) {
    const asked = periodsAsked(indicator, { window, cutOffOn: lastDay }, periods);
    if (!asked.ok) return asked;
    ends.push(...asked.value.map((period) => period.lastDay));
  }
  const from = ends.toSorted()[0] ?? window.from;
  const to = addYears(lastDay, 1);
  return from <= cutOffOn && cutOffOn <= to
    ? allow(null)
    : refuse('DATE_OUT_OF_RANGE', { what: 'cutOffOn', from, to });
}

/** The facts the rule looks at; any row that carries them will do. */
export interface ReviewCycleFacts {
  readonly state: ReviewCycleState;
  /** How many of its reports were ever submitted. */
  readonly submitted: number;
  /** The state of the report at its root, which the papers are drawn from; null before it is opened. */
  readonly rootState: ReportState | null;
}

export interface ReviewCycleCommand {
  readonly move: ReviewCycleMove;
  readonly keeper: ReviewKeeper;
  readonly reason?: string | null | undefined;
}

/** Decides whether a move may be made on a review, and the state it leads to. */
export function decideCycleMove(
  cycle: ReviewCycleFacts,
  command: ReviewCycleCommand,
): Verdict<ReviewCycleState> {
  const open = decideCycleMoveOpen(cycle, command);
  const rule: MoveRule = reviewCycleMoves[command.move];
  if (!open.ok) return open;
  const reason = decideMoveReason(command.reason, rule.needsReason ?? false);
  return reason.ok ? open : reason;
}

/** Whether the move is open to somebody at all, before its reason is known. */
export function decideCycleMoveOpen(
  { state, submitted, rootState }: ReviewCycleFacts,
  { move, keeper }: Pick<ReviewCycleCommand, 'move' | 'keeper'>,
): Verdict<ReviewCycleState> {
  const rule: MoveRule = reviewCycleMoves[move];
  if (!rule.from.includes(state))
    return refuse('WRONG_STATE', { thing: 'reviewCycle', move, state });
  const kept = decideKeeper(keeper);
  if (!kept.ok) return kept;
  if (move === 'CANCEL' && submitted > 0) return refuse('REPORTS_SUBMITTED', { count: submitted });
  if (move === 'PUBLISH' && rootState !== 'ACCEPTED') {
    return refuse('REPORT_NOT_ACCEPTED', { unit: keeper.unitName, state: rootState });
  }
  return allow(rule.to);
}
