import { refuseSide, type Side } from '../access/index.ts';
import { reasonLengthMin, tidyText } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import type { SigningActor, SigningFacts, SigningState } from './signing.ts';

const signedStates: readonly SigningState[] = ['SIGNED', 'SUPERSEDED', 'TERMINATED'];

/** Whether it was signed, whatever became of it afterwards. */
export function isSigned({ state }: Pick<SigningFacts, 'state'>): boolean {
  return signedStates.includes(state);
}

/** How a file comes to a signing. */
export interface Attaching {
  /** Whether it comes to what is signed already, and stays beside what was sealed. */
  readonly isAddendum: boolean;
  /** The side that attaches it. */
  readonly by: Side;
}

/** Whether the actor may attach a file: its unit or the one above, as long as the signing was not given up. */
export function decideAttach(
  signing: Pick<SigningFacts, 'state'>,
  actor: SigningActor,
): Verdict<Attaching> {
  const { state } = signing;
  if (state === 'CANCELLED') return refuse('WRONG_STATE', { move: 'ATTACH', state });
  const by = (['UNIT', 'PARENT'] as const).find((side) => actor.sides.has(side));
  return by === undefined
    ? refuseSide('UNIT', actor)
    : allow({ isAddendum: isSigned(signing), by });
}

/** Whether the actor may take a file away again: its unit, until it is signed, and saying why. */
export function decideDetach(
  signing: Pick<SigningFacts, 'state'>,
  actor: SigningActor,
  reason: string | null | undefined,
): Verdict<null> {
  const { state } = signing;
  if (isSigned(signing) || state === 'CANCELLED') {
    return refuse('WRONG_STATE', { move: 'DETACH', state });
  }
  if (!actor.sides.has('UNIT')) return refuseSide('UNIT', actor);
  return (tidyText(reason)?.length ?? 0) < reasonLengthMin
    ? refuse('REASON_REQUIRED', { min: reasonLengthMin })
    : allow(null);
}

/** Whether something is missing that belongs to it: it was signed, and nothing is attached. */
export function isScanMissing(signing: Pick<SigningFacts, 'state'>, attached: number): boolean {
  return isSigned(signing) && attached === 0;
}
