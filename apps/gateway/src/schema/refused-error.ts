import {
  refuse,
  type Refusal,
  type RefusalCode,
  type RefusalFacts,
  type Verdict,
} from '@phoihop/domain/verdict';

/** A no that reaches the reader: as a union member of a mutation, or as an error with its code. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Goes on with what a rule allowed, or leaves with its reason. */
export function settle<Consequence>(verdict: Verdict<Consequence>): Consequence {
  if (!verdict.ok) throw new RefusedError(verdict);
  return verdict.value;
}

export function refused(code: RefusalCode, facts: RefusalFacts = {}): RefusedError {
  return new RefusedError(refuse(code, facts));
}
