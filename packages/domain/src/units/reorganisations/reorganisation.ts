import type { IsoDate } from '../../dates.ts';
import type { Actor } from '../../access/access.ts';
import { keptRoots, type UnitWithAncestors } from '../../access/keeping.ts';
import { decideReason, decideWritten, tidyLine } from '../../text.ts';
import { allow, refuse, type Verdict } from '../../verdict.ts';
import type { Act } from './act.ts';

/** Where an act stands; RECORDED is one older than the map, kept as told, with nothing on the map. */
export const reorganisationStates = ['DRAFT', 'APPLIED', 'CANCELLED', 'RECORDED'] as const;
export type ReorganisationState = (typeof reorganisationStates)[number];

interface MoveRule {
  readonly from: ReorganisationState;
  readonly to: ReorganisationState;
  readonly needsReason: boolean;
}

/** The moves of an act. */
export const reorganisationMoves = {
  APPLY: { from: 'DRAFT', to: 'APPLIED', needsReason: false },
  REVERT: { from: 'APPLIED', to: 'DRAFT', needsReason: true },
  CANCEL: { from: 'DRAFT', to: 'CANCELLED', needsReason: true },
} as const satisfies Record<string, MoveRule>;
export type ReorganisationMove = keyof typeof reorganisationMoves;
export const reorganisationMoveNames = Object.keys(reorganisationMoves) as ReorganisationMove[];

/** What the rules look at; any row that carries it will do. */
export interface ReorganisationFacts {
  readonly state: ReorganisationState;
  /**
   * The units that its changes name, see {@link unitsNamedBy}; null for one that nobody can place, and for the whole map
   * where it is needed ({@link needsWholeMap}) and not kept.
   */
  readonly units: readonly (UnitWithAncestors | null)[];
  /** REVERT: a unit it made that a later act changed, as a sentence names it, and from which day. */
  readonly changedLater?: { readonly unit: string; readonly on: IsoDate } | null | undefined;
  /** REVERT: units the act made that hold facts of their own, as a sentence names them. */
  readonly unitsInUse?: readonly string[] | undefined;
}

/** What a move is asked with. */
export interface ReorganisationCommand {
  readonly move: ReorganisationMove;
  readonly actor: Pick<Actor, 'grants'>;
  readonly reason?: string | null | undefined;
  /** APPLY: the fingerprint of the dry run that was looked at. */
  readonly fingerprint?: string | null | undefined;
  /** APPLY: that of the dry run as it would be now. */
  readonly current?: string | null | undefined;
}

/** The state a move leads to, and the reason as it is kept. */
export interface ReorganisationMoved {
  readonly state: ReorganisationState;
  readonly reason: string | null;
}

/** Whether a move may be made on an act. */
export function decideReorganisationMove(
  reorganisation: ReorganisationFacts,
  { move, actor, reason, fingerprint, current }: ReorganisationCommand,
): Verdict<ReorganisationMoved> {
  const open = decideReorganisationOpen(reorganisation, move, actor);
  if (!open.ok) return open;
  const { to, needsReason }: MoveRule = reorganisationMoves[move];
  const told = needsReason ? decideReason(reason) : allow(null);
  if (!told.ok) return told;
  if (move === 'APPLY' && (!fingerprint || fingerprint !== current)) {
    return refuse('DRY_RUN_CHANGED');
  }
  return allow({ state: to, reason: told.value });
}

/** Whether a move is open to the actor, before he has said why: what a button asks. */
export function decideReorganisationOpen(
  { state, units, changedLater, unitsInUse = [] }: ReorganisationFacts,
  move: ReorganisationMove,
  actor: Pick<Actor, 'grants'>,
): Verdict<null> {
  if (reorganisationMoves[move].from !== state) return wrongState(move, state);
  const kept = decideReorganisationKeeper(actor, units);
  if (!kept.ok || move !== 'REVERT') return kept;
  // The later act is reverted first: what hangs on its units is then told of it.
  if (changedLater) return refuse('LATER_CHANGE', { ...changedLater });
  return unitsInUse.length > 0 ? refuse('SUCCESSOR_IN_USE', { units: unitsInUse }) : kept;
}

/** Whether the actor may change what an act says: only a draft, and only who keeps all that it names. */
export function decideReorganisationEdit(
  { state, units }: ReorganisationFacts,
  actor: Pick<Actor, 'grants'>,
): Verdict<null> {
  if (state !== 'DRAFT') return wrongState('EDIT', state);
  return decideReorganisationKeeper(actor, units);
}

function wrongState(move: string, state: ReorganisationState) {
  return refuse('WRONG_STATE', { thing: 'reorganisation', move, state });
}

/** Whether the actor may have to do with an act: an administrator whose grants cover every unit that it names. */
export function decideReorganisationKeeper(
  actor: Pick<Actor, 'grants'>,
  units: ReorganisationFacts['units'],
): Verdict<null> {
  const roots = keptRoots(actor);
  const isKept = (unit: UnitWithAncestors | null) =>
    unit !== null && [unit.unitId, ...unit.ancestorIds].some((id) => roots.includes(id));
  return roots.length > 0 && units.every(isKept) ? allow(null) : refuse('FORBIDDEN');
}

/** How long the texts of an act may be. */
const actTextMax = { number: 100, title: 1000, source: 2000 } as const;

/** As many changes as one act may make: many more than any act did, and few enough to be tried while one waits. */
export const changesMax = 1000;

/** Whether an act may make so many changes. */
export function decideChangesRoom(count: number): Verdict<number> {
  return count > changesMax
    ? refuse('TOO_MANY_CHANGES', { what: 'changes', count, max: changesMax })
    : allow(count);
}

/** What an act is called and when it was issued, without what it does. */
export type ActHeading = Pick<Act, 'number' | 'title' | 'issuedOn' | 'effectiveOn' | 'source'>;

/** Whether the heading of an act will do; yes with its texts as they are kept. */
export function decideActHeading<Heading extends ActHeading>(heading: Heading): Verdict<Heading> {
  const written = (what: keyof typeof actTextMax) =>
    decideWritten(what, tidyLine(heading[what]), actTextMax[what]);
  const number = written('number');
  if (!number.ok) return number;
  const title = written('title');
  if (!title.ok) return title;
  const source = written('source');
  if (!source.ok) return source;
  const { issuedOn, effectiveOn } = heading;
  return issuedOn !== null && effectiveOn < issuedOn
    ? refuse('DATE_OUT_OF_RANGE', { what: 'issuedOn', from: null, to: effectiveOn })
    : allow({ ...heading, number: number.value, title: title.value, source: source.value });
}
