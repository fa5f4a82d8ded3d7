import { addDays, addYears, earliest, type Interval, type IsoDate } from '../dates.ts';
import { decideLength, decideWritten, tidyLine } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import { refuseSide } from '../access/index.ts';
import type { SigningActor } from './signing.ts';

/** How many characters each text of a signing may have: room for any real one, none for a pasted file. */
export const signingTextMax = { title: 500, grounds: 10_000, number: 100, reason: 2_000 } as const;

export type SigningText = {
  readonly [Field in keyof typeof signingTextMax]?: string | null | undefined;
};

/** What a signing is called unless somebody says otherwise. */
export function usualSigningTitle(unitName: string): string {
  return `Kế hoạch phối hợp ${unitName}`;
}

/** Whether a signing may be planned for a unit, by an actor who stands on these sides of it. */
export function decideSigningPlan(
  isExpected: boolean,
  actor: Pick<SigningActor, 'sides' | 'unitNames'>,
): Verdict<null> {
  if (actor.sides.size === 0) return refuseSide('UNIT', actor);
  return isExpected ? allow(null) : refuse('NOT_EXPECTED');
}

/** For how many years ahead of the business date a term may begin. */
const yearsAheadMax = 10;

/** For how many years a term may last. */
const termYearsMax = 50;

/** Whether a term `[from, to)` holds at least one day, and begins while its programme runs; null is without end. */
export function decideTerm(
  { from, to }: Interval,
  programme: Interval,
  today: IsoDate,
): Verdict<null> {
  if (to !== null && to <= from) return refuse('ENDS_BEFORE_IT_BEGINS', { what: 'validTo' });
  const latest = earliest(
    programme.to && addDays(programme.to, -1),
    addYears(today, yearsAheadMax),
  );
  if (latest !== null && (from < programme.from || latest < from)) {
    const bounds = { from: programme.from, to: latest };
    return refuse('DATE_OUT_OF_RANGE', { what: 'validFrom', ...bounds });
  }
  const end = addYears(from, termYearsMax);
  return to !== null && end < to
    ? refuse('DATE_OUT_OF_RANGE', { what: 'validTo', from: addDays(from, 1), to: end })
    : allow(null);
}

/** Whether the texts are there where they must be, and short enough. */
export function decideSigningText(text: SigningText): Verdict<null> {
  for (const [field, max] of Object.entries(signingTextMax)) {
    const value = text[field as keyof typeof signingTextMax];
    if (value === null || value === undefined) continue;
    const verdict =
      field === 'title'
        ? decideWritten(field, tidyLine(value), max)
        : decideLength(field, value, max);
    if (!verdict.ok) return verdict;
  }
  return allow(null);
}
