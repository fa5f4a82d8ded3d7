import { nameToDecide, refuseSide, type Side, type SideActor } from '../access/index.ts';
import { addYears, type IsoDate } from '../dates.ts';
import { reasonLengthMin, tidyLine, tidyText } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
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
  /** The sides that may make it. */
  readonly by: readonly Side[];
  readonly needsReason?: true;
  /** Whether it is for past signings that are entered from above, for those the unit writes, or (left out) for both. */
  readonly ofRecord?: boolean;
}

/**
 * The moves of a signing: one unit's own agreement under a programme.
 *
 * @remarks `SUPERSEDE` is none of them: it is what signing the successor does to its predecessor.
 */
export const signingMoves = {
  DRAFT: { from: ['PLANNED'], to: 'DRAFTING', by: ['UNIT'] },
  SUBMIT: { from: ['DRAFTING', 'RETURNED'], to: 'SUBMITTED', by: ['UNIT'] },
  RETURN: {
    from: ['SUBMITTED'],
    to: 'RETURNED',
    by: ['PARENT'],
    needsReason: true,
    ofRecord: false,
  },
  APPROVE: { from: ['SUBMITTED'], to: 'APPROVED', by: ['PARENT'], ofRecord: false },
  SIGN: { from: ['APPROVED'], to: 'SIGNED', by: ['UNIT'] },
  CONFIRM: { from: ['SUBMITTED'], to: 'SIGNED', by: ['PARENT'], ofRecord: true },
  TERMINATE: { from: ['SIGNED'], to: 'TERMINATED', by: ['PARENT'], needsReason: true },
  CANCEL: {
    from: ['PLANNED', 'DRAFTING', 'SUBMITTED', 'RETURNED', 'APPROVED'],
    to: 'CANCELLED',
    by: ['UNIT', 'PARENT'],
    needsReason: true,
  },
} as const satisfies Record<string, MoveRule>;

export type SigningMove = keyof typeof signingMoves;
export const signingMoveNames = Object.keys(signingMoves) as readonly SigningMove[];

/** The facts the rule looks at; any row that carries them will do. */
export interface SigningFacts {
  readonly state: SigningState;
  readonly submittedById: string | null;
  /** In whose name it was submitted, where that was done by delegation. */
  readonly submittedForId?: string | null | undefined;
  /** Everybody who submitted it in any round, or in whose name that was done; those of the last need not be among them. */
  readonly submitterIds?: readonly string[] | undefined;
  /** Parties the programme requires at this level that are not named with office, holder and capacity. */
  readonly missingParties: readonly OrganisationKind[];
  /** Whether it is a past signing that was entered from above (RECORD), which a second person confirms. */
  readonly isRecorded?: boolean | undefined;
  /** Whether its paper is at hand: a scan of it, or the document in the catalogue. */
  readonly hasDocument?: boolean | undefined;
  /** The agreed term; ending it needs it. */
  readonly validFrom?: IsoDate | undefined;
  readonly validTo?: IsoDate | null | undefined;
}

/** Who acts on a signing, and on whose side. */
export type SigningActor = SideActor;

export interface SigningCommand {
  readonly move: SigningMove;
  readonly actor: SigningActor;
  readonly reason?: string | null | undefined;
  /** The document's number and its date; SIGN needs both. */
  readonly number?: string | null | undefined;
  readonly signedOn?: IsoDate | null | undefined;
  /** The first day on which it no longer holds; TERMINATE needs it. */
  readonly endsOn?: IsoDate | null | undefined;
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
  const particulars =
    move === 'SIGN'
      ? decideSigned(command)
      : move === 'TERMINATE'
        ? decideTermination(signing, command)
        : allow(null);
  return particulars.ok ? open : particulars;
}

/** Whether what was signed has a number and a day that is not still to come. */
export function decideSigned({
  number,
  signedOn,
  today,
}: Pick<SigningCommand, 'number' | 'signedOn' | 'today'>): Verdict<null> {
  if (tidyLine(number) === null) return refuse('NUMBER_REQUIRED');
  if (!signedOn) return refuse('DATE_REQUIRED', { what: 'signedOn' });
  return signedOn > today ? refuse('DATE_IN_FUTURE', { today }) : allow(null);
}

/** Whether a signing may end before its term on that day: within its term, at most a year ahead where it has no end. */
function decideTermination(
  { validFrom, validTo = null }: SigningFacts,
  { endsOn, today }: SigningCommand,
): Verdict<null> {
  if (!endsOn) return refuse('DATE_REQUIRED', { what: 'endsOn' });
  const bounds = { from: validFrom ?? today, to: validTo ?? addYears(today, 1) };
  return endsOn < bounds.from || bounds.to < endsOn
    ? refuse('DATE_OUT_OF_RANGE', { what: 'endsOn', ...bounds })
    : allow(null);
}

/** The bodies a signing still lacks: required, and not among those named with office, holder and capacity. */
export function missingParties(
  required: readonly OrganisationKind[],
  named: readonly OrganisationKind[],
): OrganisationKind[] {
  return required.filter((kind) => !named.includes(kind));
}

/** The side on which the actor makes a move; undefined where he stands on none that may. */
export function sideFor(
  move: SigningMove,
  { sides }: Pick<SigningActor, 'sides'>,
): Side | undefined {
  const rule: MoveRule = signingMoves[move];
  return rule.by.find((side) => sides.has(side));
}

/**
 * In whose name the actor makes a move; null is his own, undefined that there is none in which he may.
 *
 * Nobody approves what he submitted, nor confirms what he recorded: not what he submitted in another's name, not in the
 * name of who submitted, and not what another submitted in his. Nor does he once another has sent it back and on again:
 * it is his text still.
 */
export function nameFor(
  signing: Pick<SigningFacts, 'submittedById' | 'submittedForId' | 'submitterIds'>,
  { move, actor }: Pick<SigningCommand, 'move' | 'actor'>,
): string | null | undefined {
  const rule: MoveRule = signingMoves[move];
  const side = sideFor(move, actor) ?? rule.by[0] ?? 'UNIT';
  const { submittedById, submittedForId, submitterIds = [] } = signing;
  return move === 'APPROVE' || move === 'CONFIRM'
    ? nameToDecide(actor, side, [submittedById, submittedForId, ...submitterIds])
    : (actor.names?.[side] ?? [null])[0];
}

/** Whether the move is open to the actor at all, before its particulars (reason, number, date) are known. */
export function decideSigningOpen(
  signing: SigningFacts,
  { move, actor }: Pick<SigningCommand, 'move' | 'actor'>,
): Verdict<SigningState> {
  const rule: MoveRule = signingMoves[move];
  const { state, isRecorded = false, hasDocument = false, missingParties: missing } = signing;
  const isOfOtherKind = rule.ofRecord !== undefined && rule.ofRecord !== isRecorded;
  if (!rule.from.includes(state) || isOfOtherKind) {
    return refuse('WRONG_STATE', { move, state });
  }
  if (sideFor(move, actor) === undefined) return refuseSide(rule.by[0] ?? 'UNIT', actor);
  if (nameFor(signing, { move, actor }) === undefined) return refuse('OWN_SUBMISSION');
  if (rule.to === 'SIGNED' && missing.length > 0) {
    return refuse('PARTIES_MISSING', { parties: missing });
  }
  if (move === 'CONFIRM' && !hasDocument) return refuse('DOCUMENT_REQUIRED');
  return allow(rule.to);
}
