import type { Side } from '../access/index.ts';
import type { IsoDate } from '../dates.ts';
import { tidyLine, tidyText } from '../text.ts';
import { allow, refuse, type Refusal, type Verdict } from '../verdict.ts';
import type { OrganisationKind } from '../units/index.ts';

export const signingStates = [
  'PLANNED',
  'DRAFTING',
  'SUBMITTED',
  'RETURNED',
  'APPROVED',
  'SIGNED',
  'SUPERSEDED',
  'TERMINATED',
  'CANCELLED',
] as const;
export type SigningState = (typeof signingStates)[number];

interface MoveRule {
  readonly from: readonly SigningState[];
  readonly to: SigningState;
  readonly by: Side;
  readonly needsReason?: true;
}

/** The moves of a signing: one unit's own agreement under a programme. */
export const signingMoves = {
  DRAFT: { from: ['PLANNED'], to: 'DRAFTING', by: 'UNIT' },
  SUBMIT: { from: ['DRAFTING', 'RETURNED'], to: 'SUBMITTED', by: 'UNIT' },
  RETURN: { from: ['SUBMITTED'], to: 'RETURNED', by: 'PARENT', needsReason: true },
  APPROVE: { from: ['SUBMITTED'], to: 'APPROVED', by: 'PARENT' },
  SIGN: { from: ['APPROVED'], to: 'SIGNED', by: 'UNIT' },
} as const satisfies Record<string, MoveRule>;

export type SigningMove = keyof typeof signingMoves;
export const signingMoveNames = Object.keys(signingMoves) as readonly SigningMove[];

/** Whether the way to its signature is at an end: it was signed, or given up. */
export function isOver(state: SigningState): boolean {
  return turnIn(state) === null;
}

/** On whose side the next move lies; nobody's where it has been signed or given up. */
export function turnIn(state: SigningState): Side | null {
  const move = signingMoveNames.find((name) => isFrom(signingMoves[name], state));
  return move === undefined ? null : signingMoves[move].by;
}

function isFrom({ from }: MoveRule, state: SigningState): boolean {
  return from.includes(state);
}

/** A reason shorter than this tells the unit nothing it could act on. */
export const reasonLengthMin = 10;

/** The facts the rule looks at; any row that carries them will do. */
export interface SigningFacts {
  readonly state: SigningState;
  readonly submittedById: string | null;
  /** In whose name it was submitted, where that was done by delegation. */
  readonly submittedForId?: string | null | undefined;
  /** Parties the programme requires at this level that are not named with office, holder and capacity. */
  readonly missingParties: readonly OrganisationKind[];
}

/** Who acts on a signing, and on whose side. */
export interface SigningActor {
  readonly id: string;
  readonly sides: ReadonlySet<Side>;
  /** In whose name he stands on each side, the way that is taken first in front; null is his own. */
  readonly names?: Readonly<Partial<Record<Side, readonly (string | null)[]>>>;
  /** The unit that stands on each side, for a refusal to name; none where nobody stands there. */
  readonly unitNames?: Readonly<Partial<Record<Side, string | null>>>;
}

export interface SigningCommand {
  readonly move: SigningMove;
  readonly actor: SigningActor;
  readonly reason?: string | null | undefined;
  /** The document's number and its date; SIGN needs both. */
  readonly number?: string | null | undefined;
  readonly signedOn?: IsoDate | null | undefined;
  /** The business date. */
  readonly today: IsoDate;
}

/**
 * Decides whether a move may be made on a signing, and the state it leads to.
 *
 * Asked by the gateway before it writes and by the console before it offers the button, so that a
 * button is grey for exactly the reason the gateway would give.
 */
export function decideSigning(
  signing: SigningFacts,
  command: SigningCommand,
): Verdict<SigningState> {
  const open = decideSigningOpen(signing, command);
  if (!open.ok) return open;
  const { move, reason } = command;
  const rule: MoveRule = signingMoves[move];
  if (rule.needsReason && (tidyText(reason)?.length ?? 0) < reasonLengthMin) {
    return refuse('REASON_REQUIRED', { min: reasonLengthMin });
  }
  if (move === 'SIGN') {
    if (tidyLine(command.number) === null) return refuse('NUMBER_REQUIRED');
    if (!command.signedOn) return refuse('DATE_REQUIRED');
    if (command.signedOn > command.today) {
      return refuse('DATE_IN_FUTURE', { today: command.today });
    }
  }
  return open;
}

/** Whether the actor may change what a signing says: its unit, while it is writing or has got it back. */
export function decideSigningEdit(
  { state }: Pick<SigningFacts, 'state'>,
  actor: SigningActor,
): Verdict<null> {
  if (state !== 'DRAFTING' && state !== 'RETURNED') {
    return refuse('WRONG_STATE', { move: 'EDIT', state });
  }
  return actor.sides.has('UNIT') ? allow(null) : refuseSide('UNIT', actor);
}

/** The no to whoever does not stand on the side that acts; it names the unit that does. */
export function refuseSide(by: Side, { unitNames }: Pick<SigningActor, 'unitNames'>): Refusal {
  return refuse('NOT_YOURS', { by, unit: unitNames?.[by] ?? by });
}

/** The bodies a signing still lacks: required, and not among those named with office, holder and capacity. */
export function missingParties(
  required: readonly OrganisationKind[],
  named: readonly OrganisationKind[],
): OrganisationKind[] {
  return required.filter((kind) => !named.includes(kind));
}

/**
 * In whose name the actor makes a move; null is his own, undefined that there is none in which he may.
 *
 * Nobody approves what he submitted: not what he submitted in another's name, not in the name of who submitted, and not
 * what another submitted in his.
 */
export function nameFor(
  { submittedById, submittedForId }: Pick<SigningFacts, 'submittedById' | 'submittedForId'>,
  { move, actor }: Pick<SigningCommand, 'move' | 'actor'>,
): string | null | undefined {
  const names = actor.names?.[signingMoves[move].by] ?? [null];
  if (move !== 'APPROVE') return names[0];
  const submitters = [submittedById, submittedForId];
  const isFree = (person: string | null) => person === null || !submitters.includes(person);
  return isFree(actor.id) ? names.find(isFree) : undefined;
}

/** Whether the move is open to the actor at all, before its particulars (reason, number, date) are known. */
export function decideSigningOpen(
  signing: SigningFacts,
  { move, actor }: Pick<SigningCommand, 'move' | 'actor'>,
): Verdict<SigningState> {
  const rule: MoveRule = signingMoves[move];
  if (!rule.from.includes(signing.state)) {
    return refuse('WRONG_STATE', { move, state: signing.state });
  }
  if (!actor.sides.has(rule.by)) return refuseSide(rule.by, actor);
  if (nameFor(signing, { move, actor }) === undefined) return refuse('OWN_SUBMISSION');
  if (move === 'SIGN' && signing.missingParties.length > 0) {
    return refuse('PARTIES_MISSING', { parties: signing.missingParties });
  }
  return allow(rule.to);
}
