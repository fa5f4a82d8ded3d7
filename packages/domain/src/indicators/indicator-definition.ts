import type { IsoDate } from '../dates.ts';
import { decideWritten } from '../text.ts';
import type { UnitLevel } from '../units/index.ts';
import { allow, refuse, type Refusal, type Verdict } from '../verdict.ts';
import type { Frequency, IndicatorKind } from './indicator.ts';

/** What an indicator means: fixed when it is made, since figures are already told by it. */
export interface IndicatorMeaning {
  readonly key: string;
  readonly kind: IndicatorKind;
  readonly collectedAt: UnitLevel | null;
  readonly frequency: Frequency | null;
  readonly calendarKey: string | null;
  readonly maxAge: number | null;
  readonly per: number | null;
}

/** How an indicator is worded, counted out and placed. */
export interface IndicatorWording {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly measureVi: string;
  readonly measureEn: string;
  readonly source: string;
  readonly decimals: number;
  readonly collectedFrom: IsoDate | null;
  readonly collectedTo: IsoDate | null;
  readonly position: number;
}

/** An indicator to be, with what it is taken with. */
export interface AskedIndicator extends IndicatorMeaning, IndicatorWording {
  readonly numerator: IndicatorMeaning | null;
  readonly denominator: IndicatorMeaning | null;
  readonly total: (IndicatorMeaning & { readonly totalId: string | null }) | null;
  readonly hasStandard: boolean;
}

export const indicatorTextMax = 300;
const decimalsMax = 6;
export const positionMax = 32_000;
const keyShape = /^[a-z][a-z0-9_]{1,59}$/;

/** Whether an indicator may be made: it says all that its kind asks for and nothing else, and counts like what it is taken with. */
export function decideIndicator(asked: AskedIndicator): Verdict<null> {
  if (!keyShape.test(asked.key)) return no('key', asked.key.slice(0, 60), 'keyForm');
  const meaning = decideMeaning(asked);
  return meaning.ok ? decideWording(asked) : meaning;
}

/** Whether an indicator may be worded so from now on: decimals only grow, or figures that are told would not fit. */
export function decideIndicatorEdit(
  before: Pick<IndicatorWording, 'decimals'>,
  after: IndicatorWording,
): Verdict<null> {
  return after.decimals < before.decimals
    ? no('decimals', after.decimals, 'decimalsUpward')
    : decideWording(after);
}

function decideMeaning(asked: AskedIndicator): Verdict<null> {
  const { kind, total } = asked;
  const isCollected = kind === 'FLOW' || kind === 'STOCK';
  const isComplete = (of: boolean, ...values: readonly unknown[]) =>
    values.every((value) => (value !== null) === of);
  if (!isComplete(isCollected, asked.collectedAt, asked.frequency, asked.calendarKey)) {
    return no(
      'collectedAt',
      asked.collectedAt ?? '',
      isCollected ? 'collectedForm' : 'derivedForm',
    );
  }
  const { maxAge, per } = asked;
  if (!isComplete(kind === 'STOCK', maxAge) || (maxAge !== null && !isWhole(maxAge, 1, 120))) {
    return no('maxAge', maxAge ?? '', 'maxAgeForm');
  }
  if (!isComplete(kind === 'RATIO', per, asked.numerator, asked.denominator)) {
    return no('numerator', asked.numerator?.key ?? '', 'ratioForm');
  }
  if (per !== null && !isWhole(per, 1, 1_000_000)) return no('per', per, 'perForm');
  if (asked.hasStandard !== (kind === 'COUNT')) return no('standard', '', 'countForm');
  if (asked.numerator && asked.denominator && !isAlike(asked.numerator, asked.denominator)) {
    return no('denominator', asked.denominator.key, 'countedAlike');
  }
  if (total && (total.totalId !== null || !isAlike(asked, total))) {
    return no('total', total.key, 'countedAlike');
  }
  return allow(null);
}

/** Whether two indicators are counted in the same way, so that a sum or a quotient of them means something. */
export function isAlike(one: IndicatorMeaning, other: IndicatorMeaning): boolean {
  return (
    (one.kind === 'FLOW' || one.kind === 'STOCK') &&
    one.kind === other.kind &&
    one.collectedAt === other.collectedAt &&
    one.frequency === other.frequency &&
    one.calendarKey === other.calendarKey &&
    one.maxAge === other.maxAge
  );
}

function decideWording(wording: IndicatorWording): Verdict<null> {
  const { decimals, collectedFrom, collectedTo, position } = wording;
  for (const what of ['nameVi', 'nameEn', 'measureVi', 'measureEn', 'source'] as const) {
    const written = decideWritten(what, wording[what] || null, indicatorTextMax);
    if (!written.ok) return written;
  }
  if (!isWhole(decimals, 0, decimalsMax)) return no('decimals', decimals, 'decimalsForm');
  if (!isWhole(position, 1, positionMax)) return no('position', position, 'positionForm');
  const isBackward = collectedFrom !== null && collectedTo !== null && collectedTo <= collectedFrom;
  return isBackward ? refuse('ENDS_BEFORE_IT_BEGINS', { what: 'collectedTo' }) : allow(null);
}

function isWhole(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}

function no(what: string, text: string | number, hint: string): Refusal {
  return refuse('INVALID_INPUT', { what, text, hint });
}
