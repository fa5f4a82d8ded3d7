import { isCollectedIn } from './window.ts';
import type { IsoDate } from '../dates.ts';
import { canonical, decimalsOf, isDecimal } from '../decimal.ts';
import { decideLength, tidyText } from '../text.ts';
import type { UnitLevel } from '../units/index.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import type { Frequency } from './indicator.ts';

/** What somebody may say of a cell; that nothing is known of it takes it out of the sheet. */
export const enteredStates = ['REPORTED', 'NOT_REPORTED', 'NOT_APPLICABLE'] as const;
export type EnteredState = (typeof enteredStates)[number];

/** One figure of a sheet as it is entered and read. */
export interface Cell {
  readonly state: EnteredState;
  /** An exact decimal; null unless reported. Zero is a value. */
  readonly value: string | null;
  /** What a rule asked to be explained. */
  readonly note: string | null;
}

export const emptyCell: Cell = { state: 'NOT_REPORTED', value: null, note: null };

/** What of an indicator says where and when it is collected. */
export interface Collected {
  readonly key: string;
  readonly collectedAt: UnitLevel | null;
  readonly frequency: Frequency | null;
  readonly calendarKey: string | null;
  readonly collectedFrom: IsoDate | null;
  readonly collectedTo: IsoDate | null;
  readonly decimals: number;
}

/** The span of days that a sheet is for. */
export interface SheetPeriod {
  readonly key: string;
  readonly calendarKey: string;
  readonly frequency: Frequency;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
}

/** How many digits a figure may have in front of the point. */
export const wholeDigitsMax = 14;
export const noteLengthMax = 500;

/** Whether an indicator is asked for at a level for a period: any day of it is one that it is collected for. */
export function isCollected(
  indicator: Omit<Collected, 'key' | 'decimals'>,
  level: UnitLevel,
  period: SheetPeriod,
): boolean {
  const { collectedFrom: from, collectedTo: to } = indicator;
  return (
    indicator.collectedAt === level &&
    indicator.frequency === period.frequency &&
    indicator.calendarKey === period.calendarKey &&
    isCollectedIn({ from, to }, period)
  );
}

/** Reads a figure: exact, not below nothing, with no more digits than are kept. `-0` is 0. */
export function parseFigure(text: string, decimals: number): Verdict<string> {
  const no = (hint: string) =>
    refuse('INVALID_INPUT', { what: 'value', text, hint, max: decimals });
  if (!isDecimal(text)) return no('decimalForm');
  const value = canonical(text);
  if (value.startsWith('-')) return no('notNegative');
  if ((value.split('.')[0] ?? '').length > wholeDigitsMax) return no('tooManyDigits');
  return decimalsOf(value) > decimals ? no('tooManyDecimals') : allow(value);
}

/** Decides what a cell will hold: a value where it is reported, and none anywhere else. */
export function decideCell(
  indicator: Collected,
  asked: {
    readonly state: EnteredState;
    readonly value?: string | null | undefined;
    readonly note?: string | null | undefined;
  },
  level: UnitLevel,
  period: SheetPeriod,
): Verdict<Cell> {
  if (!isCollected(indicator, level, period)) {
    return refuse('NOT_COLLECTED', { indicator: indicator.key, period: period.key });
  }
  const { state, value = null } = asked;
  const note = tidyText(asked.note);
  const noted = note === null ? allow(null) : decideLength('note', note, noteLengthMax);
  if (!noted.ok) return noted;
  if (state !== 'REPORTED') {
    const said = value ?? (state === 'NOT_REPORTED' ? note : null);
    const hint = value === null ? 'noteOfNothing' : 'valueOfNothing';
    return said === null
      ? allow({ state, value: null, note })
      : refuse('INVALID_INPUT', { what: indicator.key, text: said, hint });
  }
  if (value === null) {
    return refuse('INVALID_INPUT', { what: indicator.key, text: '', hint: 'notEmpty' });
  }
  const parsed = parseFigure(value, indicator.decimals);
  return parsed.ok ? allow({ state, value: parsed.value, note }) : parsed;
}

/** Whether two cells say the same, however their numbers are written. */
export function isSameCell(one: Cell, other: Cell): boolean {
  const written = ({ value }: Cell) => (value === null ? null : canonical(value));
  return one.state === other.state && one.note === other.note && written(one) === written(other);
}

/** Whether a unit lives in a period, on any day of it; where the map before is not known, it is taken to have lived. */
export function decideLife(
  unit: {
    readonly validFrom: IsoDate;
    readonly validTo: IsoDate | null;
    readonly startUnknown: boolean;
  },
  { firstDay, lastDay }: Pick<SheetPeriod, 'firstDay' | 'lastDay'>,
): Verdict<null> {
  const hasBegun = unit.startUnknown || unit.validFrom <= lastDay;
  return hasBegun && (unit.validTo === null || firstDay < unit.validTo)
    ? allow(null)
    : refuse('DATE_OUT_OF_RANGE', { what: 'period', from: unit.validFrom, to: unit.validTo });
}

/** Whether anything was to be told of a unit in the periods that are due; where none is due yet, nothing says that it came later. */
export function hadBegun(
  unit: Parameters<typeof decideLife>[0],
  due: readonly Pick<SheetPeriod, 'firstDay' | 'lastDay'>[],
): boolean {
  return due.length === 0 || due.some((period) => decideLife(unit, period).ok);
}
