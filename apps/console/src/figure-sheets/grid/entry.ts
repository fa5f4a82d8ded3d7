/** What a grid holds as a person writes it: one text a cell, and what came of what was typed. */
import type { EnteredState, FigureGridData } from '@phoihop/client/indicators';
import { readCell, writeNumber } from '@phoihop/domain/indicators';
import type { Draft } from '../../drafts/use-kept-draft.ts';

export type Grid = FigureGridData['figureGrid'];
export type GridRow = Grid['rows'][number];
/** What of a grid is typed into. */
export type Cells = Pick<Grid, 'rows' | 'indicators'>;
export type GridCell = GridRow['cells'][number];
/** Why nothing may be entered; null where it may. */
export type Refusal = GridRow['refusal'];

/** A cell as it is typed: its text, and the note behind it. */
interface Typed {
  readonly text: string;
  readonly note: string;
}

export function fieldOf(unit: string, indicator: string): string {
  return `${unit}/${indicator}`;
}

/** Under this name a draft holds the version its row was begun from. */
export function versionField(unit: string): string {
  return `version/${unit}`;
}

// One text for both, so that a cell that was changed counts once.
export function writeTyped({ text, note }: Typed): string {
  return note.trim() === '' ? text : `${text}\n${note}`;
}

export function readTyped(field: string): Typed {
  const [text = '', ...note] = field.split('\n');
  return { text, note: note.join('\n') };
}

export function textOf(state: EnteredState, value: string | null): string {
  if (state === 'REPORTED') return writeNumber(value ?? '', ',');
  return state === 'NOT_APPLICABLE' ? 'x' : '';
}

/** The grid as the service has it. */
export function draftOf({ rows }: Pick<Grid, 'rows'>): Draft {
  const fields = rows.flatMap(({ unit, sheet, cells }) => [
    [versionField(unit.code), String(sheet?.version ?? '')] as const,
    ...cells.map(({ indicator, state, value, note }) => {
      const typed = { text: textOf(state, value), note: note ?? '' };
      return [fieldOf(unit.code, indicator.key), writeTyped(typed)] as const;
    }),
  ]);
  return Object.fromEntries(fields);
}

/** How a text stands once it was read: as the figure is written; what cannot be read stays as it was typed. */
export function tidied(text: string, decimals: number): string {
  const read = readCell({ kind: 'TEXT', text }, decimals);
  if (!read.ok || read.value.state === 'KEPT') return text.trim();
  return textOf(read.value.state, read.value.state === 'REPORTED' ? read.value.value : null);
}

export function isReadable(text: string, decimals: number): boolean {
  const read = readCell({ kind: 'TEXT', text }, decimals);
  return read.ok && read.value.state !== 'KEPT';
}

/** A cell as the service takes it; null where its text says no figure. */
export function enteredOf(indicator: string, field: string, decimals: number) {
  const { text, note } = readTyped(field);
  const read = readCell({ kind: 'TEXT', text }, decimals);
  if (!read.ok || read.value.state === 'KEPT') return null;
  const said = note.trim() === '' || read.value.state === 'NOT_REPORTED' ? {} : { note };
  return { indicator, ...read.value, ...said };
}

/** What a spreadsheet puts on the clipboard, row by row. */
export function readBlock(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
}

export function changedIn(draft: Draft, origin: Draft): readonly string[] {
  return Object.keys(origin).filter((name) => draft[name] !== origin[name]);
}
