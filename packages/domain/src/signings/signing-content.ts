import { refuseSide } from '../access/index.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import type { SigningActor, SigningFacts } from './signing.ts';

/** Whether the actor may change what a signing says: its unit, while it is writing or has got it back. */
export function decideSigningEdit(
  { state, isRecorded = false }: Pick<SigningFacts, 'state' | 'isRecorded'>,
  actor: SigningActor,
): Verdict<null> {
  if (isRecorded || (state !== 'DRAFTING' && state !== 'RETURNED')) {
    return refuse('WRONG_STATE', { move: 'EDIT', state });
  }
  return actor.sides.has('UNIT') ? allow(null) : refuseSide('UNIT', actor);
}
