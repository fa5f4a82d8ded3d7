import { refuseSide, type SideActor } from '../access/index.ts';
import { addYears, daysBetween, type IsoDate } from '../dates.ts';
import type { ReviewCycleState } from '../reviews/index.ts';
import { decideReason, decideWritten, tidyText } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';

export const taskStates = ['OPEN', 'DONE', 'CANCELLED'] as const;
export type TaskState = (typeof taskStates)[number];

interface MoveRule {
  readonly from: readonly TaskState[];
  readonly to: TaskState;
  /** Who makes it: the unit whose task it is, or whoever hands tasks out. */
  readonly by: 'UNIT' | 'KEEPER';
  readonly needsReason?: true;
}

/** The moves of a task: what a review has concluded that a unit is to do. */
export const taskMoves = {
  COMPLETE: { from: ['OPEN'], to: 'DONE', by: 'UNIT' },
  CANCEL: { from: ['OPEN'], to: 'CANCELLED', by: 'KEEPER', needsReason: true },
  REOPEN: { from: ['DONE', 'CANCELLED'], to: 'OPEN', by: 'KEEPER', needsReason: true },
} as const satisfies Record<string, MoveRule>;

export type TaskMove = keyof typeof taskMoves;
export const taskMoveNames = Object.keys(taskMoves) as readonly TaskMove[];

export const taskTextMax = 1000;
export const evidenceMax = 2000;
/** For how many years ahead a task is handed out. */
export const taskYearsMax = 5;

/** Who acts on a task: on whose side towards its unit, and whether he hands out the tasks of the review. */
export interface TaskActor extends SideActor {
  readonly mayKeep: boolean;
  /** The unit whose coordinators hand it out, for a refusal to name. */
  readonly keeperName: string | null;
}

/** A task as it is handed out. */
export interface AskedTask {
  readonly what: string;
  readonly dueOn: IsoDate;
}

/** What the rule looks at besides. */
interface HandingOut {
  readonly actor: TaskActor;
  readonly cycleState: ReviewCycleState;
  /** The business date. */
  readonly today: IsoDate;
}

/** Whether somebody may hand tasks out from a review at all: he keeps it, and it asks or has asked somebody. */
export function decideTaskOpen({
  actor,
  cycleState,
}: {
  readonly actor: Pick<TaskActor, 'mayKeep' | 'keeperName'>;
  readonly cycleState: ReviewCycleState;
}): Verdict<null> {
  if (!actor.mayKeep) return refuseKeeper(actor);
  // Of a review that was called off nothing follows, nor of one that was not opened yet.
  return cycleState === 'OPEN' || cycleState === 'PUBLISHED'
    ? allow(null)
    : refuse('WRONG_STATE', { move: 'TASK', state: cycleState, thing: 'reviewCycle' });
}

/** Decides whether a task is handed out so; yes with its words as they are kept. */
export function decideTask(
  { what, dueOn }: AskedTask,
  { actor, cycleState, today }: HandingOut,
): Verdict<string> {
  const open = decideTaskOpen({ actor, cycleState });
  if (!open.ok) return open;
  const latest = addYears(today, taskYearsMax);
  return dueOn < today || latest < dueOn
    ? refuse('DATE_OUT_OF_RANGE', { what: 'dueOn', from: today, to: latest })
    : decideWritten('what', tidyText(what), taskTextMax);
}

/** The facts the rule looks at; any row that carries them will do. */
export interface TaskFacts {
  readonly state: TaskState;
}

export interface TaskCommand {
  readonly move: TaskMove;
  readonly actor: TaskActor;
  /** What was done, in words; COMPLETE needs it. */
  readonly evidence?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

/** Decides whether a move may be made on a task, and the state it leads to. */
export function decideTaskMove(task: TaskFacts, command: TaskCommand): Verdict<TaskState> {
  const open = decideTaskMoveOpen(task, command);
  if (!open.ok) return open;
  const rule: MoveRule = taskMoves[command.move];
  const said: Verdict<unknown> = rule.needsReason
    ? decideReason(command.reason)
    : decideEvidence(command.evidence);
  return said.ok ? open : said;
}

/** Whether the move is open to the actor at all, before its reason or its evidence is known. */
export function decideTaskMoveOpen(
  { state }: Pick<TaskFacts, 'state'>,
  { move, actor }: Pick<TaskCommand, 'move' | 'actor'>,
): Verdict<TaskState> {
  const rule: MoveRule = taskMoves[move];
  if (!rule.from.includes(state)) return refuse('WRONG_STATE', { thing: 'task', move, state });
  if (rule.by === 'KEEPER' && !actor.mayKeep) return refuseKeeper(actor);
  if (rule.by === 'UNIT' && !actor.sides.has('UNIT')) return refuseSide('UNIT', actor);
  return allow(rule.to);
}

/** Whether something shows that it was done. */
function decideEvidence(evidence: string | null | undefined): Verdict<unknown> {
  const words = tidyText(evidence);
  if (words === null) return refuse('EVIDENCE_REQUIRED', { what: 'evidence' });
  return decideWritten('evidence', words, evidenceMax);
}

function refuseKeeper({ keeperName }: Pick<TaskActor, 'keeperName'>) {
  return refuse('NOT_YOURS', { by: 'KEEPER', unit: keeperName ?? 'PARENT' });
}

/** A task as its day is looked at. */
export interface DueTask {
  readonly state: TaskState;
  readonly dueOn: IsoDate;
}

/** Late: still to be done although its day has passed; the day itself is not late. */
export function isTaskLate({ state, dueOn }: DueTask, day: IsoDate): boolean {
  return state === 'OPEN' && dueOn < day;
}

/** By how many days a task is late on a day; 0 where it is not. */
export function taskLateBy(task: DueTask, day: IsoDate): number {
  return isTaskLate(task, day) ? daysBetween(task.dueOn, day) : 0;
}
