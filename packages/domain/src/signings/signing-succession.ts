import { addDays, type IsoDate } from '../dates.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import type { SigningState } from './signing.ts';

/** A signing as the one that is to take its place looks at it. */
export interface Predecessor {
  readonly programmeId: string;
  readonly unitId: string;
  readonly state: SigningState;
  readonly validFrom: IsoDate;
}

/**
 * Whether a signing may take another's place: one of the same unit and programme that is signed, from a later day on.
 *
 * @remarks Asked when the successor is planned and again when it is signed. What has been ended in the meantime is not
 * superseded any more: see {@link isSuperseded}.
 */
export function decideSuccession(
  predecessor: Predecessor,
  successor: Pick<Predecessor, 'programmeId' | 'unitId' | 'validFrom'>,
): Verdict<null> {
  const isSameUnit = predecessor.unitId === successor.unitId;
  if (!isSameUnit || predecessor.programmeId !== successor.programmeId) {
    return refuse('INVALID_INPUT', { what: 'supersedes', text: '', hint: 'sameUnit' });
  }
  if (predecessor.state !== 'SIGNED') {
    return refuse('WRONG_STATE', { move: 'SUPERSEDE', state: predecessor.state });
  }
  const from = addDays(predecessor.validFrom, 1);
  return successor.validFrom < from
    ? refuse('DATE_OUT_OF_RANGE', { what: 'validFrom', from, to: null })
    : allow(null);
}

/** Whether signing the successor supersedes it: only what is still signed is. */
export function isSuperseded({ state }: Pick<Predecessor, 'state'>): boolean {
  return state === 'SIGNED';
}

/**
 * What a successor makes concrete, where a unit makes its own programme concrete: its predecessor's own basis.
 *
 * 123 rests on 456/CTPH of the same province; what takes 123's place rests on 456/CTPH too, or on what took the place of
 * that. Null where the predecessor rests on a signing above: then the basis is looked up as for any other.
 *
 * @param bases The predecessor's basis and the signed ones that took its place, one after the other.
 */
export function basisTakenOver(
  { unitId }: Pick<Predecessor, 'unitId'>,
  bases: readonly (Pick<Predecessor, 'unitId'> & { readonly id: string })[],
): string | null {
  const last = bases.at(-1);
  return last !== undefined && last.unitId === unitId ? last.id : null;
}
