import { decimalsOf, isDecimal, subtract } from '@phoihop/domain/decimal';
import type { IsoDate } from '@phoihop/domain/dates';
import { countInSentence, figureText, numberInVietnamese, placesOf } from './figure-text.ts';
import type { ReviewFigure, ReviewSnapshot } from './review-snapshot.ts';
import { issuersInSentence, reportInWords } from './review-words.ts';

/** A figure that reads otherwise than it was published. */
export interface AddendumChange {
  readonly unitCode: string;
  readonly unitName: string;
  readonly indicatorName: string;
  readonly measure: string;
  /** The key of the period: `2023-Q3`. */
  readonly period: string;
  readonly published: ReviewFigure;
  readonly current: ReviewFigure;
}

/** Corrections of a review that is public: its first, its second, … */
export interface Addendum {
  /** The review as it was published. */
  readonly snapshot: ReviewSnapshot;
  readonly number: number;
  /** Number and symbol of the addendum itself; left out: to be written in. */
  readonly symbol?: string | null;
  /** The day on which the addendum is issued; left out: to be written in. */
  readonly issuedOn?: IsoDate | null;
  readonly changes: readonly AddendumChange[];
}

/** A change in words: what was published, what holds, and by how much they differ where both are numbers. */
export interface ChangeWords {
  readonly published: string;
  readonly current: string;
  readonly difference: string;
  /** With how many decimals its numbers are told. */
  readonly decimals: number;
  /** The exact difference; null where there is none. */
  readonly differenceValue: string | null;
}

/** Both figures with the same decimals: as many as the report has, or as either needs. */
export function changeInWords(
  { published, current, indicatorName }: AddendumChange,
  { indicators }: ReviewSnapshot,
): ChangeWords {
  const known = indicators.find(({ nameVi }) => nameVi === indicatorName)?.decimals ?? 0;
  const values = [published, current].flatMap(({ state, value }) =>
    state === 'REPORTED' && value !== null && isDecimal(value) ? [value] : [],
  );
  const decimals = Math.max(placesOf(known), ...values.map(decimalsOf));
  const [before, after] = values;
  const differenceValue =
    before === undefined || after === undefined ? null : subtract(after, before);
  return {
    published: figureText(published, { decimals }),
    current: figureText(current, { decimals }),
    difference: differenceValue === null ? '–' : signed(differenceValue, decimals),
    decimals,
    differenceValue,
  };
}

function signed(value: string, decimals: number): string {
  const text = numberInVietnamese(value, decimals);
  return value === '0' || value.startsWith('-') ? text : `+${text}`;
}

/** What the addendum corrects, in a sentence. */
export function addendumInWords({ snapshot, changes }: Addendum): string {
  const units = new Set(changes.map(({ unitCode }) => unitCode)).size;
  return `${issuersInSentence(snapshot)} đính chính ${countInSentence(changes.length)} số liệu của ${countInSentence(units)} đơn vị tại ${reportInWords(snapshot)} như sau:`;
}
