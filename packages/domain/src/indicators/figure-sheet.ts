import { nameToDecide, refuseSide, type Side, type SideActor } from '../access/index.ts';
import type { IsoDate } from '../dates.ts';
import { decideMoveReason } from '../text.ts';
import { allow, refuse, type Refusal, type Verdict } from '../verdict.ts';
import { decideFindings, type Finding } from './find-breaches.ts';

/** The life of one version of a sheet of figures; which one is official is told beside it. */
export const sheetStates = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'] as const;
export type SheetState = (typeof sheetStates)[number];

interface MoveRule {
  readonly from: readonly SheetState[];
  readonly to: SheetState;
  /** The side that makes it. */
  readonly by: Side;
  readonly needsReason?: true;
}

/**
 * The moves of a sheet: all figures of one unit for one period.
 *
 * @remarks `CORRECT` opens the next version with the cells of the one that was accepted; that one stays official until
 * the next is accepted in its place.
 */
export const figureSheetMoves = {
  SUBMIT: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', by: 'UNIT' },
  RETURN: { from: ['SUBMITTED'], to: 'RETURNED', by: 'PARENT', needsReason: true },
  ACCEPT: { from: ['SUBMITTED'], to: 'ACCEPTED', by: 'PARENT' },
  CORRECT: { from: ['ACCEPTED'], to: 'DRAFT', by: 'UNIT', needsReason: true },
} as const satisfies Record<string, MoveRule>;

export type FigureSheetMove = keyof typeof figureSheetMoves;
export const figureSheetMoveNames = Object.keys(figureSheetMoves) as readonly FigureSheetMove[];

/** The facts the rule looks at; any row that carries them will do. */
export interface FigureSheetFacts {
  readonly state: SheetState;
  readonly submittedById: string | null;
  /** In whose name it was submitted, where that was done by delegation. */
  readonly submittedForId?: string | null | undefined;
  /** Everybody who submitted this version in any round, or in whose name that was done. */
  readonly submitterIds?: readonly string[] | undefined;
  readonly periodKey: string;
  /** The last day it is for. */
  readonly lastDay: IsoDate;
  /** How many cells it holds. */
  readonly cells: number;
  /** What its figures do not keep to. */
  readonly findings: readonly Finding[];
}

export interface FigureSheetCommand {
  readonly move: FigureSheetMove;
  readonly actor: SideActor;
  readonly reason?: string | null | undefined;
  /** Whether it is made along with the same move of a report. */
  readonly isWithReport?: boolean | undefined;
  /** The business date. */
  readonly today: IsoDate;
}

/** Decides whether a move may be made on a sheet, and the state it leads to. */
export function decideFigureSheet(
  sheet: FigureSheetFacts,
  command: FigureSheetCommand,
): Verdict<SheetState> {
  const open = decideFigureSheetOpen(sheet, command);
  const rule: MoveRule = figureSheetMoves[command.move];
  // What is said of a report that comes back is decided with it, and is as long as its comments are.
  if (!open.ok || command.isWithReport) return open;
  const reason = decideMoveReason(command.reason, rule.needsReason ?? false);
  return reason.ok ? open : reason;
}

/** Whether the move is open to the actor at all, before its reason is known. */
export function decideFigureSheetOpen(
  sheet: FigureSheetFacts,
  { move, actor, today }: Omit<FigureSheetCommand, 'reason' | 'isWithReport'>,
): Verdict<SheetState> {
  const rule: MoveRule = figureSheetMoves[move];
  if (!rule.from.includes(sheet.state)) return refuseState(move, sheet.state);
  if (!actor.sides.has(rule.by)) return refuseSide(rule.by, actor);
  if (sheetNameFor(sheet, { move, actor }) === undefined) return refuse('OWN_SUBMISSION');
  const ready = move === 'SUBMIT' ? decideReady(sheet, today) : allow(null);
  return ready.ok ? allow(rule.to) : ready;
}

/** The no to what does not start from the state; it says of what, for a sheet’s states have words of their own. */
function refuseState(move: FigureSheetMove | 'ENTER', state: SheetState): Refusal {
  return refuse('WRONG_STATE', { thing: 'figureSheet', move, state });
}

/** Whether what a sheet holds may be submitted: of days that are over, and nothing in it left unexplained. */
function decideReady(
  { periodKey: period, lastDay, cells, findings }: FigureSheetFacts,
  today: IsoDate,
): Verdict<null> {
  if (today < lastDay) return refuse('PERIOD_NOT_ENDED', { period, lastDay, today });
  return cells === 0 ? refuse('SHEET_EMPTY') : decideFindings(findings);
}

/**
 * In whose name the actor makes a move; null is his own, undefined that there is none in which he may.
 *
 * Nobody accepts what he submitted in any round: in no role, by no delegation, by no token. Sending it back is no decision in one's
 * own favour, and is open to whoever stands above.
 */
export function sheetNameFor(
  {
    submittedById,
    submittedForId,
    submitterIds = [],
  }: Pick<FigureSheetFacts, 'submittedById' | 'submittedForId' | 'submitterIds'>,
  { move, actor }: Pick<FigureSheetCommand, 'move' | 'actor'>,
): string | null | undefined {
  const { by } = figureSheetMoves[move];
  return move === 'ACCEPT'
    ? nameToDecide(actor, by, [submittedById, submittedForId, ...submitterIds])
    : (actor.names?.[by] ?? [null])[0];
}

/** Whether the actor may enter figures: on the unit's side, in a version that is being written or came back. */
export function decideFigureEntry(
  state: SheetState | null,
  period: { readonly key: string; readonly firstDay: IsoDate },
  { actor, today }: Pick<FigureSheetCommand, 'actor' | 'today'>,
): Verdict<null> {
  if (state === 'SUBMITTED' || state === 'ACCEPTED') {
    return refuseState('ENTER', state);
  }
  if (!actor.sides.has('UNIT')) return refuseSide('UNIT', actor);
  // Of days to come there is nothing to count.
  return today < period.firstDay
    ? refuse('PERIOD_NOT_ENDED', { period: period.key, lastDay: period.firstDay, today })
    : allow(null);
}
