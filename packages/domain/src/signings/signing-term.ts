import { earliest, type Interval } from '../dates.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import { endOfSigning, type SigningLife } from './coverage.ts';

/** What a signing rests on and whose place it takes. */
interface Ties {
  /** None before it is planned. */
  readonly id: string | null;
  readonly basisId: string | null;
  readonly supersedesId: string | null;
}

/** A signing that its unit has signed under the programme. */
export interface SignedTerm extends Ties, Omit<SigningLife, 'unitEndedOn'> {}

/** A signing that is to hold, with its term. */
export interface AskedTerm extends Ties, Interval {}

/**
 * Whether a signing may hold in its term beside all that its unit has signed under the programme.
 *
 * No unit is bound twice at once by one programme. Only a plan that makes the unit's own programme concrete stands beside
 * it, and beside what took that programme's place. What is superseded holds until its successor begins. The database asks
 * the same once it is signed; asked before, nobody writes and approves what can never be signed.
 */
export function decideTermFree(asked: AskedTerm, signed: readonly SignedTerm[]): Verdict<null> {
  const isColliding = signed.some(
    (other) =>
      other.id !== asked.id &&
      overlap(asked, { from: other.from, to: endBeside(asked, other) }) &&
      !restsOn(asked, other, signed) &&
      !restsOn(other, asked, signed),
  );
  return isColliding ? refuse('TERM_OVERLAPS', { what: 'validFrom' }) : allow(null);
}

/** When what was signed ends once the one asked about is signed too. */
function endBeside({ supersedesId, from }: AskedTerm, other: SignedTerm) {
  const end = endOfSigning({ ...other, unitEndedOn: null });
  return other.id === supersedesId && other.state === 'SIGNED' ? earliest(end, from) : end;
}

/** Whether both hold on one day at least; what was ended before it began holds on none. */
function overlap(one: Interval, other: Interval): boolean {
  const from = one.from < other.from ? other.from : one.from;
  const to = earliest(one.to, other.to);
  return to === null || from < to;
}

/** Whether one makes the other concrete, or what the other took the place of, however many times. */
function restsOn({ basisId }: Ties, other: Ties, signed: readonly SignedTerm[]): boolean {
  if (basisId === null) return false;
  if (other.id === basisId || other.supersedesId === basisId) return true;
  const before = signed.find(({ id }) => id !== null && id === other.supersedesId);
  return before !== undefined && restsOn({ ...other, basisId }, before, signed);
}
