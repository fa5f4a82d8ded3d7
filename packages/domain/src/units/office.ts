import { addDays, addYears, type IsoDate } from '../dates.ts';
import { decideWritten, tidyLine, tidyText } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';

/** How long the name of a post, or of who holds it, may be. */
export const officeTextMax = 200;

/** A change of holder: who holds the office from a day on, and why it changes. */
export interface HolderChange {
  /** Who holds it from then on; null where it falls vacant. */
  readonly name: string | null;
  readonly from: IsoDate;
  readonly reason: string | null | undefined;
}

/** An office as it is held. */
export interface HeldOffice {
  /** Since when the holder on record holds it; null where nobody has ever held it. */
  readonly since: IsoDate | null;
  /** The first day on which its body is no longer there; null while it has no end. */
  readonly bodyEndsOn: IsoDate | null;
}

/** A reason shorter than this tells nobody anything. */
const reasonLengthMin = 10;

/**
 * Whether an office may pass on: for a reason, to somebody, from a day after the last holder took it over, at most a
 * year ahead, on which its body is still there.
 */
export function decideHolderChange(
  { name, from, reason }: HolderChange,
  { since, bodyEndsOn }: HeldOffice,
  today: IsoDate,
): Verdict<null> {
  if (name !== null) {
    const written = decideWritten('holder', tidyLine(name), officeTextMax);
    if (!written.ok) return written;
  }
  if ((tidyText(reason)?.length ?? 0) < reasonLengthMin) {
    return refuse('REASON_REQUIRED', { min: reasonLengthMin });
  }
  const yearAhead = addYears(today, 1);
  const lastDay = bodyEndsOn === null ? yearAhead : addDays(bodyEndsOn, -1);
  const to = lastDay < yearAhead ? lastDay : yearAhead;
  return (since !== null && from <= since) || to < from
    ? refuse('DATE_OUT_OF_RANGE', { what: 'from', from: since, to })
    : allow(null);
}
