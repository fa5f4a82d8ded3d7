/**
 * What stands in a cell of a table, and what it says: a figure in one of its states, or nothing to go by.
 *
 * Numbers are read as Vietnamese write them: `1.234,5`. The English way is taken where a text can be nothing else
 * (`1,234.5`, `1234.5`). What can be both (`1,234`) is refused with both, never guessed; so is `1.234` where the
 * indicator has three decimals or more, else it is one thousand two hundred and thirty-four.
 */
import { decimalsOf } from '../decimal.ts';
import { foldName } from '../units/fold-name.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import { readingsOf, readSheetNumber, wholeDigitsOf } from './cell-number.ts';
import { wholeDigitsMax } from './figure-cell.ts';

/** What a cell may hold: a text, a spreadsheet's own number, or what is neither. */
export const cellKinds = ['TEXT', 'NUMBER', 'FORMULA', 'ERROR', 'DATE', 'BOOLEAN'] as const;
export type CellKind = (typeof cellKinds)[number];

/** A cell as a person typed it or a spreadsheet hands it over. */
export interface GivenCell {
  readonly kind: CellKind;
  readonly text: string;
}

/** What a cell says; `KEPT` is the mark of a figure the reader may not see: it stays as it is. */
export type CellReading = EnteredFigure | { readonly state: 'KEPT' };

/** What a cell says of a figure that its reader may see. */
export type EnteredFigure =
  | { readonly state: 'REPORTED'; readonly value: string }
  | { readonly state: 'NOT_REPORTED' | 'NOT_APPLICABLE' };

/** The marks that tables are written with. */
export const cellMarks = { NOT_REPORTED: '…', NOT_APPLICABLE: 'x', FORBIDDEN: '🔒' } as const;

const words: Readonly<Record<string, Exclude<CellReading['state'], 'REPORTED'>>> = {
  '': 'NOT_REPORTED',
  '…': 'NOT_REPORTED',
  '...': 'NOT_REPORTED',
  'chua bao cao': 'NOT_REPORTED',
  'not reported': 'NOT_REPORTED',
  x: 'NOT_APPLICABLE',
  '×': 'NOT_APPLICABLE',
  'khong ap dung': 'NOT_APPLICABLE',
  'not applicable': 'NOT_APPLICABLE',
  '🔒': 'KEPT',
};

/** Whether a cell of a table says nothing: it is empty, or bears the mark of what was not reported. */
export function isSilent(text: string): boolean {
  const word = foldName(text.replaceAll(invisible, '').trim());
  return words[word] === 'NOT_REPORTED';
}

const shownMax = 40;
// Spaces of all sorts group digits; what only steers how others are shown says nothing.
const spaces = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const invisible = /[\p{Cf}\ufe0e\ufe0f]/gu;
const signs = /^[-\u2010-\u2015\u2212]/;
const dateLike = /^\d{1,4}([/.-])\d{1,2}\1(?:\d{1,2}|\d{4})$|^\d{1,2}[/-]\d{1,4}$/;

/** Reads a cell of an indicator that has so many decimals. */
export function readCell(cell: GivenCell, decimals: number): Verdict<CellReading> {
  const { kind, text } = cell;
  if (kind === 'NUMBER') return readNumber(text, decimals);
  if (kind !== 'TEXT') return no(text, `cell${kind}`);
  const plain = text.replaceAll(invisible, '').replaceAll(spaces, ' ').trim();
  const state = words[foldName(plain)];
  if (state) return allow({ state });
  return readText(plain, decimals);
}

function readNumber(text: string, decimals: number): Verdict<CellReading> {
  const number = readSheetNumber(text);
  if (!number) return no(text, 'figureTooLarge');
  // Of a zero below zero nobody knows what it should have been.
  if (number.sign !== '') return no(text, 'figureNegative');
  return taken(number.value, text, decimals);
}

function readText(text: string, decimals: number): Verdict<CellReading> {
  if (dateLike.test(text) && readingsOf(text).length === 0) return no(text, 'cellDATE');
  if (signs.test(text) && /\d/.test(text)) return no(text, 'figureNegative');
  const readings = readingsOf(text.replace(/^\+/, ''));
  const [first, second] = readings;
  if (first === undefined) {
    return no(text, /^\d[\d.,]*e[+-]?\d+$/i.test(text) ? 'figureRounded' : 'figureForm');
  }
  if (second === undefined) return taken(first, text, decimals);
  // Grouped as Vietnamese group; the other reading would have more decimals than there may be.
  const isGrouped = decimalsOf(first) === 0 && decimalsOf(second) > decimals;
  if (isGrouped && text.includes('.')) return taken(first, text, decimals);
  return refuse('AMBIGUOUS', { text: shown(text), count: 2, candidates: readings });
}

function taken(value: string, text: string, decimals: number): Verdict<CellReading> {
  if (wholeDigitsOf(value) > wholeDigitsMax) return no(text, 'figureTooLarge');
  if (decimalsOf(value) > decimals) {
    return refuse('INVALID_INPUT', {
      what: 'figure',
      text: shown(text),
      hint: decimals === 0 ? 'figureWhole' : 'figureDecimals',
    });
  }
  return allow({ state: 'REPORTED', value });
}

function no(text: string, hint: string): Verdict<never> {
  return refuse('INVALID_INPUT', { what: 'figure', text: shown(text), hint });
}

/** A text as a refusal names it. */
export function shown(text: string): string {
  return text.length > shownMax ? `${text.slice(0, shownMax)}…` : text;
}

/**
 * Writes a value so that it is read back as what it is, with the mark before its decimals that is asked for.
 *
 * @remarks Three decimals look like a group of thousands: they get a fourth.
 */
export function writeNumber(value: string, mark: ',' | '.'): string {
  const [whole = '', rest = ''] = value.split('.');
  if (rest === '') return whole;
  return `${whole}${mark}${rest.length === 3 ? `${rest}0` : rest}`;
}
