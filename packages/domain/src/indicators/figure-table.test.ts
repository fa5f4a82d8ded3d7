import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedUnit } from '../units/match-unit.ts';
import { refuse } from '../verdict.ts';
import { cellMarks, writeNumber, type CellKind } from './cell-text.ts';
import { differenceOf, type StandingSheet } from './figure-difference.ts';
import { emptyCell, type Cell } from './figure-cell.ts';
import { readFigureTable, tableErrorsMax } from './figure-table.ts';
import type { GivenTable } from './given-table.ts';

const unit = (code: string, name: string): NamedUnit => ({
  id: code,
  code,
  kind: 'XA',
  name,
  fullName: `Xã ${name}`,
  otherName: null,
  parentName: 'Trấn Yên',
});
const units = [unit('04507', 'Minh Quán'), unit('04510', 'Minh Quân'), unit('04513', 'Hòa Cuông')];
const indicators = [
  {
    id: 'sessions',
    key: 'study_sessions',
    nameVi: 'Buổi học tập',
    nameEn: 'Study sessions',
    decimals: 0,
  },
  {
    id: 'groups',
    key: 'mediation_groups',
    nameVi: 'Tổ hòa giải',
    nameEn: 'Mediation groups',
    decimals: 0,
  },
];
const columns = {
  indicators,
  derived: ['success_rate', 'Tỷ lệ hòa giải thành'],
  elsewhere: [],
  period: '2022',
};

type Typed = string | number | { readonly kind: CellKind; readonly text: string } | null;
const table = (...rows: readonly (readonly Typed[])[]): GivenTable => ({
  sheet: 'Số liệu',
  unread: [],
  merged: [],
  rows: rows.map((cells, index) => ({
    number: index + 1,
    cells: cells.flatMap((cell, at) => {
      if (cell === null) return [];
      const column = at + 1;
      if (typeof cell === 'string') return [{ column, kind: 'TEXT' as const, text: cell }];
      if (typeof cell === 'number') return [{ column, kind: 'NUMBER' as const, text: `${cell}` }];
      return [{ column, ...cell }];
    }),
  })),
});
const heading = ['code', 'unit', 'study_sessions', 'mediation_groups'];
function read(...rows: readonly (readonly Typed[])[]) {
  return readFigureTable(table(...rows), units, columns);
}
function errorsOf(...rows: readonly (readonly Typed[])[]) {
  return read(...rows).errors.map(({ place, refusal }) => [
    place,
    refusal.facts['hint'] ?? refusal.code,
  ]);
}

describe('a table is read', () => {
  it('by the keys of its columns, in any order, under any rows', () => {
    const { figures, errors } = read(
      ['Số liệu kỳ 2022'],
      ['period', '2022'],
      ['Mã', 'Đơn vị', 'Tổ hòa giải', 'Buổi học tập'],
      ['code', 'unit', 'mediation_groups', 'study_sessions'],
      ['04507', 'Xã Minh Quán', 3, '1.234'],
    );
    expect(errors).toEqual([]);
    expect(figures).toEqual([
      {
        unitId: '04507',
        indicatorId: 'groups',
        figure: { state: 'REPORTED', value: '3' },
        isMark: false,
        place: 'Số liệu!C5',
      },
      {
        unitId: '04507',
        indicatorId: 'sessions',
        figure: { state: 'REPORTED', value: '1234' },
        isMark: false,
        place: 'Số liệu!D5',
      },
    ]);
  });

  it('by names alone, with a cell that is not there as not reported and a lock as nothing said', () => {
    const { figures, errors } = read(
      ['Đơn vị', 'buoi hoc tap', 'TỔ HOÀ GIẢI'],
      ['Minh Quân', null, '🔒'],
    );
    expect(errors).toEqual([]);
    expect(figures).toMatchObject([{ unitId: '04510', figure: { state: 'NOT_REPORTED' } }]);
  });

  it('without its total, its foot and what follows from other figures', () => {
    const { figures, errors } = read(
      ['code', 'unit', 'study_sessions', 'success_rate'],
      ['04507', null, 1, '97,4'],
      [null, 'Tổng', 1, '97,4'],
      [],
      ['Tổng số dòng: 1'],
      ['Người lập biểu', 'Ai đó'],
    );
    expect(errors).toEqual([]);
    expect(figures).toHaveLength(1);
  });
});

it('a unit below the foot of a table is read as any other', () => {
  const { figures } = read(heading, ['Tổng số dòng: 0'], ['04507', null, 3, 4]);
  expect(figures).toHaveLength(2);
});

it('the mark of what was not reported takes nothing away; an emptied cell does', () => {
  const kept = read(heading, ['04507', null, '…', 6]).figures;
  const emptied = read(heading, ['04507', null, '', 6]).figures;
  const told = (figures: typeof kept) =>
    differenceOf(figures, entered).changes.map(({ figure }) => figure.state);
  const cells = new Map(
    indicators.map(({ id }): [string, Cell] => [id, { state: 'REPORTED', value: '5', note: null }]),
  );
  const [unit] = kept;
  const entered = new Map([
    [unit?.unitId ?? '', { version: 1, refusal: null, cells, official: new Map() }],
  ]);

  expect(told(kept)).toEqual(['REPORTED']);
  expect(told(emptied)).toEqual(['NOT_REPORTED', 'REPORTED']);
});

it('a column of what is asked for elsewhere may stand empty, and is named where it does not', () => {
  const leaflets = { key: 'leaflets', nameVi: 'Tờ rơi', nameEn: 'Leaflets' };
  const asked = (...cells: readonly Typed[]) =>
    readFigureTable(table([...heading, 'leaflets'], ['04507', null, 1, 2, ...cells]), units, {
      ...columns,
      elsewhere: [leaflets],
    }).errors;

  expect(asked('…')).toEqual([]);
  expect(asked(7)).toMatchObject([{ place: 'Số liệu!E1', refusal: { code: 'NOT_COLLECTED' } }]);
});

describe('what is not right is told by its cell', () => {
  it.each<[string, readonly (readonly Typed[])[], unknown]>([
    ['no heading', [['04507', 5]], [['Số liệu!A1', 'tableHeading']]],
    ['another period', [['Kỳ', '2021'], heading], [['Số liệu!B1', 'otherPeriod']]],
    ['an unknown column', [[...heading, 'chi_tieu_la']], [['Số liệu!E1', 'NOT_FOUND']]],
    ['a column twice', [[...heading, 'Buổi học tập']], [['Số liệu!E1', 'onceInTable']]],
    [
      'a cell without a heading',
      [heading, ['04507', null, 1, 1, 7]],
      [['Số liệu!E2', 'noHeading']],
    ],
    ['a wrong code', [heading, ['99999', null, 1]], [['Số liệu!A2', 'NOT_FOUND']]],
    ['a name of several', [heading, [null, 'minh quan', 1]], [['Số liệu!B2', 'AMBIGUOUS']]],
    ['a unit twice', [heading, ['04507'], [4507]], [['Số liệu!A3', 'onceInTable']]],
    [
      'a formula as a code',
      [heading, [{ kind: 'FORMULA', text: 'A1' }, null, 1]],
      [['Số liệu!A2', 'cellFORMULA']],
    ],
    [
      'formula, date, error, truth and words',
      [
        heading,
        ['04507', null, { kind: 'FORMULA', text: 'SUM(C3:C9)' }, { kind: 'DATE', text: '44927' }],
        ['04510', null, { kind: 'ERROR', text: '#REF!' }, { kind: 'BOOLEAN', text: '1' }],
        ['04513', null, 'nhiều', 'một'],
      ],
      [
        ['Số liệu!C2', 'cellFORMULA'],
        ['Số liệu!D2', 'cellDATE'],
        ['Số liệu!C3', 'cellERROR'],
        ['Số liệu!D3', 'cellBOOLEAN'],
        ['Số liệu!C4', 'figureForm'],
        ['Số liệu!D4', 'figureForm'],
      ],
    ],
  ])('%s', (_what, rows, errors) => {
    expect(errorsOf(...rows)).toEqual(errors);
  });

  it('merged cells, where figures stand; a merged title is nobody’s harm', () => {
    const given = {
      ...table(['Biểu 1'], heading, ['04507', null, 1]),
      merged: [
        { range: 'A1:D1', lastRow: 1 },
        { range: 'C3:C4', lastRow: 4 },
      ],
    };
    expect(readFigureTable(given, units, columns).errors).toMatchObject([
      { place: 'Số liệu!C3:C4', refusal: { facts: { hint: 'cellMerged' } } },
    ]);
  });

  it('up to as many as anybody mends', () => {
    const rows = Array.from({ length: 2000 }, () => ['khong co']);
    expect(read(heading, ...rows).errors).toHaveLength(tableErrorsMax);
  });
});

describe('the difference', () => {
  const accepted = refuse('WRONG_STATE', { move: 'ENTER', state: 'ACCEPTED' });
  const five: Cell = { state: 'REPORTED', value: '5', note: 'vì mưa lũ' };
  const standing = new Map<string, StandingSheet>([
    [
      '04507',
      { version: 3, refusal: null, cells: new Map([['sessions', five]]), official: new Map() },
    ],
    ['04510', { version: 2, refusal: accepted, cells: new Map(), official: new Map() }],
  ]);
  it('names each cell that would change, and counts the others', () => {
    const { figures } = read(heading, ['04507', null, 6, '…']);
    expect(differenceOf(figures, standing)).toMatchObject({
      changes: [{ before: five, figure: { value: '6' }, place: 'Số liệu!C2' }],
      unchanged: 1,
      errors: [],
    });
  });

  it('lets what was accepted stay, and refuses to change it, once for each unit', () => {
    const same = read(heading, ['04510', null, '', '…']).figures;
    const other = read(heading, ['04510', null, 1, 2]).figures;
    expect(differenceOf(same, standing).errors).toEqual([]);
    expect(differenceOf(other, standing)).toMatchObject({
      changes: [],
      errors: [{ place: 'Số liệu!C2', refusal: { code: 'WRONG_STATE' } }],
    });
  });
});

it('a table that is written is read back without a change, whatever stands in it', () => {
  const cell = fc.oneof(
    fc.nat(10 ** 9).map((value): Cell => ({ state: 'REPORTED', value: String(value), note: null })),
    fc.constantFrom<Cell>(emptyCell, { state: 'NOT_APPLICABLE', value: null, note: null }),
  );
  const row = fc.tuple(cell, cell);
  fc.assert(
    fc.property(fc.tuple(row, row, row), (rows) => {
      const standing = new Map<string, StandingSheet>();
      const written = units.map(({ id, code, fullName }, index): Typed[] => {
        const own = rows[index] ?? [emptyCell, emptyCell];
        const cells = new Map(indicators.map((one, at) => [one.id, own[at] ?? emptyCell]));
        standing.set(id, { version: 1, refusal: null, cells, official: new Map() });
        return [
          code,
          fullName,
          ...own.map(({ state, value }) =>
            state === 'REPORTED' ? writeNumber(value ?? '', ',') : cellMarks[state],
          ),
        ];
      });
      const { figures, errors } = read(heading, ...written);
      const difference = differenceOf(figures, standing);
      return errors.length === 0 && difference.changes.length === 0 && difference.unchanged === 6;
    }),
  );
});

it('what is official and sent back changes nothing and is refused nowhere, whatever is entered meanwhile', () => {
  const cell = fc.oneof(
    fc.nat(3).map((value): Cell => ({ state: 'REPORTED', value: String(value), note: null })),
    fc.constantFrom<Cell>(emptyCell, { state: 'NOT_APPLICABLE', value: null, note: null }),
  );
  const row = fc.tuple(cell, cell);
  const refusal = fc.constantFrom(null, refuse('WRONG_STATE', { state: 'SUBMITTED' }));
  fc.assert(
    fc.property(row, row, refusal, (official, open, refusal) => {
      const mapOf = (own: readonly Cell[]) =>
        new Map(indicators.map((one, at) => [one.id, own[at] ?? emptyCell]));
      const [unit] = units;
      const standing = new Map([
        [unit?.id ?? '', { version: 1, refusal, cells: mapOf(open), official: mapOf(official) }],
      ]);
      const texts = official.map(({ state, value }) =>
        state === 'REPORTED' ? (value ?? '') : cellMarks[state],
      );
      const { figures } = read(heading, [unit?.code ?? '', null, ...texts]);
      const { changes, errors, unchanged, kept } = differenceOf(figures, standing);

      expect([changes, errors, unchanged + kept]).toEqual([[], [], 2]);
    }),
  );
});
