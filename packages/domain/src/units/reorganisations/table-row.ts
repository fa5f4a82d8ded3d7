import { isDecimal } from '../../decimal.ts';
import type { CellKind } from '../../indicators/cell-text.ts';
import { tidyLine } from '../../text.ts';
import { refuse, type Refusal } from '../../verdict.ts';
import { foldName } from '../fold-name.ts';
import { kindWords } from '../kind-words.ts';
import { unitKinds, type UnitKind } from '../unit.ts';

/** A table of an act as a file or a paste holds it; rows and columns count from 1. */
export interface ActTable {
  readonly rows: readonly {
    readonly number: number;
    readonly cells: readonly {
      readonly column: number;
      readonly text: string;
      /** Text, where nothing is said of it. */
      readonly kind?: CellKind;
    }[];
  }[];
  /** Cells that were made one: what they say of the rows below the first is not read. */
  readonly merged?: readonly { readonly range: string; readonly lastRow: number }[];
}

/** A row that is not right, and why. */
export interface RowError {
  readonly row: number;
  readonly refusal: Refusal;
}

/** What a row says; null where its cell is empty. */
export interface ActRow {
  readonly number: number;
  readonly oldCode: string | null;
  readonly oldName: string | null;
  readonly newCode: string | null;
  /** Without the word for its kind. */
  readonly newName: string | null;
  /** As the column says, or the word in front of the name. */
  readonly newKind: UnitKind | null;
  readonly parentCode: string | null;
  readonly share: string | null;
  readonly communesTotal: number | null;
  readonly unrecorded: string | null;
  readonly source: string | null;
}

type Column = Exclude<keyof ActRow, 'number'>;

const headings: Readonly<Record<Column, readonly string[]>> = {
  oldCode: ['old code', 'ma cu'],
  oldName: ['old name', 'ten cu', 'don vi cu'],
  newCode: ['new code', 'ma moi'],
  newName: ['new name', 'ten moi', 'don vi moi'],
  newKind: ['new kind', 'loai moi', 'loai don vi moi'],
  parentCode: ['parent code', 'new parent code', 'ma cap tren', 'ma don vi cap tren'],
  share: ['share', 'ty le', 'ti le', 'ty trong'],
  communesTotal: ['communes total', 'tong so xa'],
  unrecorded: ['unrecorded', 'phan chua co tren ban do'],
  source: ['source', 'nguon', 'can cu'],
};
/** Columns for people, from which nothing is taken. */
const passedOver = new Set([
  'note',
  'ghi chu',
  'no',
  'stt',
  'tt',
  'clause',
  'dieu khoan',
  'change',
]);
const headingMax = 30;
/** What is said only of a unit that lives after the act. */
const afterwards: readonly Column[] = [
  'newName',
  'newKind',
  'parentCode',
  'share',
  'communesTotal',
];

/** What a table says row by row, below the row that names its columns. */
export function readActTable({ rows, merged = [] }: ActTable): {
  readonly rows: readonly ActRow[];
  readonly errors: readonly RowError[];
} {
  const errors: RowError[] = [];
  const heading = rows.find(({ number, cells }) => {
    const columns = cells.map(({ text }) => columnNamed(text));
    return number <= headingMax && columns.includes('oldCode') && columns.includes('newCode');
  });
  if (!heading) {
    const refusal = refuse('INVALID_INPUT', { what: 'table', text: '', hint: 'actHeading' });
    return { rows: [], errors: [{ row: 1, refusal }] };
  }
  for (const { range, lastRow } of merged) {
    if (lastRow <= heading.number) continue;
    const facts = { what: 'cell', text: range, hint: 'cellMerged' };
    errors.push({ row: lastRow, refusal: refuse('INVALID_INPUT', facts) });
  }
  const columns = new Map<number, Column>();
  for (const { column, text } of heading.cells) {
    const word = asWord(text);
    const name = columnNamed(text);
    if (name !== null && ![...columns.values()].includes(name)) columns.set(column, name);
    else if (word !== '' && !passedOver.has(word)) {
      const facts = { what: 'column', text: text.slice(0, 40) };
      const refusal =
        name === null
          ? refuse('NOT_FOUND', facts)
          : refuse('INVALID_INPUT', { ...facts, hint: 'onceInTable' });
      errors.push({ row: heading.number, refusal });
    }
  }
  const read: ActRow[] = [];
  for (const { number, cells } of rows) {
    if (number <= heading.number) continue;
    const texts = new Map<Column, string>();
    const hints: { readonly text: string; readonly hint: string }[] = [];
    for (const { column, text, kind = 'TEXT' } of cells) {
      const [name, told] = [columns.get(column), tidyLine(text)];
      if (name === undefined || told === null) continue;
      const hint = hintAbout(name, told, kind);
      if (hint !== null) hints.push({ text: told.slice(0, 40), hint });
      texts.set(name, told);
    }
    if (texts.size === 0) continue;
    const [hint] = hints;
    const row = hint
      ? { row: number, refusal: refuse('INVALID_INPUT', { what: 'cell', ...hint }) }
      : rowOf(number, texts);
    if ('refusal' in row) errors.push(row);
    else read.push(row);
  }
  // A table that says nothing would empty the draft.
  if (read.length === 0 && errors.length === 0) {
    errors.push({ row: heading.number, refusal: refuse('FILE_EMPTY') });
  }
  return { rows: read, errors };
}

const codeDigits = 5;

/** What is wrong with a cell, whatever it says: a formula, a date, or a code that has been taken for a number. */
function hintAbout(name: Column, text: string, kind: CellKind): string | null {
  if (kind !== 'TEXT' && kind !== 'NUMBER') return `cell${kind}`;
  // An old code is looked up without its zeros; a new one is whatever is written.
  const isCode = name === 'newCode' || name === 'parentCode';
  return isCode && kind === 'NUMBER' && text.length < codeDigits ? 'codeAsText' : null;
}

function rowOf(number: number, texts: ReadonlyMap<Column, string>): ActRow | RowError {
  const text = (column: Column) => texts.get(column) ?? null;
  const wrong = (what: string, column: Column, hint: string): RowError => {
    const facts = { what, text: text(column)?.slice(0, 40) ?? '', hint };
    return { row: number, refusal: refuse('INVALID_INPUT', facts) };
  };
  const [newCode, parentCode, total] = [text('newCode'), text('parentCode'), text('communesTotal')];
  const isOld = text('oldCode') !== null || text('oldName') !== null;
  const saysMore = afterwards.some((column) => texts.has(column));
  // A code left out is not taken for the end of the unit.
  if (newCode === null && (!isOld || saysMore)) {
    return wrong('code', 'newCode', 'notEmpty');
  }
  if (newCode !== null && !/^\d+$/.test(newCode)) return wrong('code', 'newCode', 'digitsOnly');
  if (parentCode !== null && !/^\d+$/.test(parentCode)) {
    return wrong('parent', 'parentCode', 'digitsOnly');
  }
  const share = text('share')?.replace(',', '.') ?? null;
  if (share !== null && !isDecimal(share)) return wrong('share', 'share', 'shareForm');
  if (total !== null && !/^\d{1,6}$/.test(total)) {
    return wrong('communesTotal', 'communesTotal', 'wholeNumber');
  }
  const named = text('newName') === null ? null : parted(text('newName') ?? '');
  const kind = text('newKind') === null ? (named?.kind ?? null) : kindNamed(text('newKind') ?? '');
  if (text('newKind') !== null && kind === null) return wrong('kind', 'newKind', 'unitKind');
  return {
    number,
    oldCode: text('oldCode'),
    oldName: text('oldName'),
    newCode,
    newName: named?.name ?? null,
    newKind: kind,
    parentCode,
    share,
    communesTotal: total === null ? null : Number(total),
    unrecorded: text('unrecorded'),
    source: text('source'),
  };
}

function columnNamed(text: string): Column | null {
  const word = asWord(text);
  return (Object.keys(headings) as Column[]).find((name) => headings[name].includes(word)) ?? null;
}

/** As people and programs write it: `Mã mới`, `new_code`. */
function asWord(text: string): string {
  return foldName(text.replaceAll('_', ' '));
}

function kindNamed(text: string): UnitKind | null {
  const word = asWord(text);
  return (
    unitKinds.find((kind) => asWord(kind) === word || foldName(kindWords[kind]) === word) ?? null
  );
}

/** A name and the word for its kind, where it stands in front of it. */
function parted(text: string): { readonly kind: UnitKind | null; readonly name: string } {
  const kind = unitKinds.find((each) =>
    text.toLowerCase().startsWith(`${kindWords[each].toLowerCase()} `),
  );
  return kind === undefined
    ? { kind: null, name: text }
    : { kind, name: text.slice(kindWords[kind].length + 1) };
}
