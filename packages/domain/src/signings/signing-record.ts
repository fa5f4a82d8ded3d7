import { refuseSide } from '../access/index.ts';
import { refuse, type Verdict } from '../verdict.ts';
import { decideSigned, type SigningActor, type SigningCommand } from './signing.ts';

/**
 * Whether a past signing may be entered (RECORD): by the unit above, with its number and its day.
 *
 * @remarks It then awaits a second person of the unit above, who confirms it against its paper. Nothing of it is edited:
 * what was entered wrongly is cancelled and entered anew.
 */
export function decideSigningRecord(
  isExpected: boolean,
  actor: Pick<SigningActor, 'sides' | 'unitNames'>,
  signed: Pick<SigningCommand, 'number' | 'signedOn' | 'today'>,
): Verdict<null> {
  if (!actor.sides.has('PARENT')) return refuseSide('PARENT', actor);
  return isExpected ? decideSigned(signed) : refuse('NOT_EXPECTED');
}
