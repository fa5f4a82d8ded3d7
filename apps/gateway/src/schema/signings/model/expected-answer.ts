/** What the model answers to a command: a refusal's code, or nothing where it is done. */
import {
  hasSuccessor,
  isOpen,
  overlaps,
  parentSide,
  sees,
  today,
  unitSide,
  unseen,
  type Bound,
  type Model,
  type ModelSigning,
  type Person,
  type UnitCode,
} from './signing-model.ts';

export interface MoveCommand {
  readonly by: Person;
  readonly move: string;
  /** How many versions behind the one that stands. */
  readonly behind: number;
  readonly reason: string | null;
  readonly number: string | null;
  readonly signedOn: string | null;
  readonly endsOn: string | null;
}

export interface EditCommand {
  readonly by: Person;
  readonly behind: number;
  /** The end its term is given; left out, it keeps its own. */
  readonly validTo: string | null | undefined;
}

const sources: Record<string, readonly string[]> = {
  DRAFT: ['PLANNED'],
  SUBMIT: ['DRAFTING', 'RETURNED'],
  RETURN: ['SUBMITTED'],
  APPROVE: ['SUBMITTED'],
  SIGN: ['APPROVED'],
  CONFIRM: ['SUBMITTED'],
  TERMINATE: ['SIGNED'],
  CANCEL: ['PLANNED', 'DRAFTING', 'SUBMITTED', 'RETURNED', 'APPROVED'],
};

function actors(move: string, unit: UnitCode): readonly Person[] {
  if (['RETURN', 'APPROVE', 'CONFIRM', 'TERMINATE'].includes(move)) return parentSide[unit];
  return move === 'CANCEL' ? [...unitSide[unit], ...parentSide[unit]] : unitSide[unit];
}

export function answerToMove(model: Model, signing: ModelSigning, command: MoveCommand) {
  const { by, move, behind, reason } = command;
  const { unit, state, isRecorded } = signing;
  if (!sees(by, unit)) return 'NOT_FOUND';
  if (behind > 0 && behind < signing.version) return 'CONFLICT';
  if (behind > 0) return 'INVALID_INPUT';
  if (!sources[move]?.includes(state)) return 'WRONG_STATE';
  if (isRecorded ? ['RETURN', 'APPROVE'].includes(move) : move === 'CONFIRM') return 'WRONG_STATE';
  if (!actors(move, unit).includes(by)) return 'NOT_YOURS';
  if (['APPROVE', 'CONFIRM'].includes(move) && signing.submitters.includes(by))
    return 'OWN_SUBMISSION';
  if (['SIGN', 'CONFIRM'].includes(move) && !signing.isNamed) return 'PARTIES_MISSING';
  if (move === 'CONFIRM' && !signing.hasDocument) return 'DOCUMENT_REQUIRED';
  if (['RETURN', 'CANCEL', 'TERMINATE'].includes(move) && (reason ?? '').length < 10) {
    return 'REASON_REQUIRED';
  }
  if (move === 'SIGN') {
    if (command.number === null) return 'NUMBER_REQUIRED';
    if (command.signedOn === null) return 'DATE_REQUIRED';
    if (command.signedOn > today) return 'DATE_IN_FUTURE';
  }
  if (move === 'TERMINATE') {
    if (command.endsOn === null) return 'DATE_REQUIRED';
    const last = signing.validTo ?? '2024-12-15';
    if (command.endsOn < signing.validFrom || last < command.endsOn) return 'DATE_OUT_OF_RANGE';
  }
  // What could never be signed is not submitted either.
  return ['SUBMIT', 'SIGN', 'CONFIRM'].includes(move) ? answerToTerm(model, signing) : null;
}

/** It begins after what it takes the place of, and then stands alone on its days. */
function answerToTerm(model: Model, signing: Bound): string | null {
  const old = signing.supersedes;
  if (old?.state === 'SIGNED' && signing.validFrom <= old.validFrom) return 'DATE_OUT_OF_RANGE';
  return overlaps(model, signing) ? 'TERM_OVERLAPS' : null;
}

export function answerToPlan(
  model: Model,
  by: Person,
  { unit, ...term }: Pick<Bound, 'unit' | 'validFrom' | 'validTo'>,
  old: ModelSigning | null,
): string | null {
  const hidden = unseen(by, unit);
  if (hidden !== null) return hidden;
  if (!unitSide[unit].includes(by) && !parentSide[unit].includes(by)) return 'NOT_YOURS';
  if (old) {
    if (!sees(by, old.unit)) return 'NOT_FOUND';
    if (old.unit !== unit) return 'INVALID_INPUT';
    if (old.state !== 'SIGNED') return 'WRONG_STATE';
  }
  const none = { supersededOn: null, terminatedOn: null };
  const refusal = answerToTerm(model, { unit, ...term, ...none, supersedes: old });
  if (refusal !== null) return refusal;
  const isUnderWay = model.signings.some((each) => each.unit === unit && isOpen(each));
  return isUnderWay || (old && hasSuccessor(model, old)) ? 'ALREADY_EXISTS' : null;
}

export function answerToRecord(by: Person, unit: UnitCode): string | null {
  const hidden = unseen(by, unit);
  return hidden ?? (parentSide[unit].includes(by) ? null : 'NOT_YOURS');
}

export function answerToEdit(
  model: Model,
  signing: ModelSigning,
  { by, behind, validTo }: EditCommand,
): string | null {
  if (!sees(by, signing.unit)) return 'NOT_FOUND';
  if (behind > 0) return behind < signing.version ? 'CONFLICT' : 'INVALID_INPUT';
  if (signing.isRecorded || !['DRAFTING', 'RETURNED'].includes(signing.state)) return 'WRONG_STATE';
  if (!unitSide[signing.unit].includes(by)) return 'NOT_YOURS';
  if (validTo === undefined || validTo === signing.validTo) return null;
  if (validTo !== null && validTo <= signing.validFrom) return 'ENDS_BEFORE_IT_BEGINS';
  return answerToTerm(model, { ...signing, validTo });
}
