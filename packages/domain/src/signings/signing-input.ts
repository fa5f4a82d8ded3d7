import type { IsoDate } from '../dates.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import { refuseSide, type SigningActor } from './signing.ts';

/** How many characters each text of a signing may have: room for any real one, none for a pasted file. */
export const signingTextMax = { title: 500, grounds: 10_000, number: 100, reason: 2_000 } as const;

export type SigningText = {
  readonly [Field in keyof typeof signingTextMax]?: string | null | undefined;
};

/** A text as it is kept: composed (NFC), without white space around it; null where nothing is left. */
export function tidyText(text: string | null | undefined): string | null {
  return text?.trim().normalize('NFC') || null;
}

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

/** Whether a term `[from, to)` holds at least one day; null is without end. */
export function decideTerm(from: IsoDate, to: IsoDate | null | undefined): Verdict<null> {
  return to && to <= from ? refuse('DATE_OUT_OF_RANGE', { from, to }) : allow(null);
}

/** Whether the texts are there where they must be, and short enough. */
export function decideSigningText(text: SigningText): Verdict<null> {
  for (const [field, max] of Object.entries(signingTextMax)) {
    const value = text[field as keyof typeof signingTextMax];
    if (field === 'title' && value?.trim() === '') {
      return refuse('INVALID_INPUT', { what: field, text: '', hint: 'notEmpty' });
    }
    if (value && value.length > max) {
      const beginning = `${value.slice(0, 40)}…`;
      return refuse('INVALID_INPUT', { what: field, text: beginning, hint: 'tooLong', max });
    }
  }
  return allow(null);
}
