import { describe, expect, it } from 'vitest';
import type { CellKind } from '../../indicators/cell-text.ts';
import { actOf, unitBefore, yenBai } from './map.fixture.ts';
import { planReorganisation } from './plan-reorganisation.ts';
import { readReorganisationRows } from './read-rows.ts';
import type { ActTable } from './table-row.ts';

/** A table as it is pasted: a line a row, `|` between columns. */
function table(text: string): ActTable {
  const rows = text
    .trim()
    .split('\n')
    .map((line, index) => ({
      number: index + 1,
      cells: line.split('|').map((cell, at) => ({ column: at + 1, text: cell.trim() })),
    }));
  return { rows };
}
const changesOf = (text: string) => {
  const { changes, errors } = readReorganisationRows(table(text), yenBai);
  expect(errors).toEqual([]);
  return changes;
};
const errorsOf = (text: string) =>
  readReorganisationRows(table(text), yenBai).errors.map(({ row, refusal: { code, facts } }) => [
    row,
    code,
    facts['what'] ?? facts['text'],
    facts['hint'],
  ]);

describe('rows of old codes and new ones are read as', () => {
  it('a merge, where several old stand before one new; its parent is theirs', () => {
    expect(
      changesOf(`
        Mã cũ | Tên cũ            | Mã mới | Tên mới       | Nguồn | Ghi chú
        04264 | Phường Nguyễn Phúc | 04264 | Phường Hồng Hà | Báo   | một bài
        04267 | Hồng Hà            | 04264 |                |       |`),
    ).toEqual([
      {
        type: 'MERGE',
        from: ['04264', '04267'],
        into: {
          key: '04264',
          code: '04264',
          kind: 'PHUONG',
          name: 'Hồng Hà',
          fullName: 'Phường Hồng Hà',
          parent: { id: '132' },
          communesTotal: null,
        },
        unrecorded: null,
        source: 'Báo',
      },
    ]);
  });

  it('a split, where one old stands before several new', () => {
    expect(
      changesOf(`
        old_code | new_code | new_name | new_kind | share | source
        04510    | 04510    | Một      | xa       | 0,25  | theo dân số
        04510    | 04511    | Thị trấn Hai |      | 0.75  |`),
    ).toMatchObject([
      {
        type: 'SPLIT',
        from: '04510',
        source: 'theo dân số',
        into: [
          { share: '0.25', unit: { code: '04510', kind: 'XA', parent: { id: '138' } } },
          { share: '0.75', unit: { code: '04511', kind: 'THI_TRAN', name: 'Hai' } },
        ],
      },
    ]);
  });

  it('an end, where nothing is new; a beginning, where nothing is old', () => {
    expect(
      changesOf(`
        old_code | new_code | new_name | new_kind | parent_code
        04510    |          |          |          |
                 | 04600    | Xã Mới   |          | 138`),
    ).toMatchObject([
      { type: 'ABOLISH', unit: '04510' },
      { type: 'CREATE', unit: { key: '04600', name: 'Mới', parent: { id: '138' } } },
    ]);
  });

  it('what changes of a unit that is kept, and nothing where nothing does', () => {
    expect(
      changesOf(`
        old_code | new_code | new_name       | new_kind | parent_code
        04498    | 04498    | Xã Trấn Yên    |          |
        04507    | 04508    | Đào Thịnh Mới  |          | 138
        04510    | 04511    |                |          | 132
        04264    | 04265    |                |          |
        04267    | 04267    | Phường Hồng Hà | phuong   | 132`),
    ).toEqual([
      {
        type: 'CHANGE_KIND',
        unit: '04498',
        kind: 'XA',
        name: 'Trấn Yên',
        fullName: 'Xã Trấn Yên',
      },
      {
        type: 'RENAME',
        unit: '04507',
        name: 'Đào Thịnh Mới',
        fullName: 'Xã Đào Thịnh Mới',
        otherName: null,
        code: '04508',
      },
      { type: 'MOVE', unit: '04510', parent: { id: '132' }, code: '04511' },
      {
        type: 'RENAME',
        unit: '04264',
        name: 'Nguyễn Phúc',
        fullName: 'Phường Nguyễn Phúc',
        otherName: null,
        code: '04265',
      },
    ]);
  });

  it('an act like that of 2025, on whose map code 15 is the new province', () => {
    const changes = changesOf(`
      old_code | old_name | new_code | new_name | new_kind | parent_code | unrecorded | communes_total
      15    | Tỉnh Yên Bái | 15    | Lào Cai        | tinh   |    | tỉnh Lào Cai (cũ) | 99
      132   |              |       |                |        |    |                   |
      138   | Trấn Yên     |       |                |        |    |                   |
      04264 |              | 04252 | Phường Yên Bái | phuong | 15 |                   |
      04267 |              | 04252 | Phường Yên Bái | phuong | 15 |                   |
      04507 |              | 04510 | Xã Trấn Yên    | xa     | 15 |                   |
      4510  |              | 04510 | Xã Trấn Yên    | xa     | 15 |                   |
      04498 | TT Cổ Phúc   | 04498 |                |        | 15 |                   |`);
    expect(changes.map(({ type }) => type)).toEqual([
      'MERGE',
      'ABOLISH',
      'ABOLISH',
      'MERGE',
      'MERGE',
      'MOVE',
    ]);
    expect(changes[0]).toMatchObject({
      from: ['15'],
      unrecorded: 'tỉnh Lào Cai (cũ)',
      into: { kind: 'TINH', parent: null, communesTotal: 99 },
    });
    expect(changes.at(-1)).toEqual({ type: 'MOVE', unit: '04498', parent: { key: '15' } });
    const plan = planReorganisation(yenBai, actOf(...changes));
    expect(plan).toMatchObject({ ok: true, value: { newUnits: { length: 3 } } });
  });

  it('a merge inside a unit that merges too lies in what that becomes', () => {
    const changes = changesOf(`
      old_code | new_code | new_name
      132      | 139      | Thành phố Mới
      138      | 139      | Thành phố Mới
      04507    | 04510    | Xã Mới
      04510    | 04510    | Xã Mới`);
    expect(changes[1]).toMatchObject({ type: 'MERGE', into: { parent: { key: '139' } } });
  });
});

describe('a row that is not right is named', () => {
  const heading = 'old_code | old_name | new_code | new_name | new_kind | parent_code | share';
  it.each<[string, string, unknown[]]>([
    ['no such unit', '99999 | | 04510 | Xã A', [2, 'NOT_FOUND', 'unit', undefined]],
    [
      'code and name of two',
      '04507 | Việt Thành | 04510 | Xã A',
      [2, 'INVALID_INPUT', 'unit', 'codeNotName'],
    ],
    ['a code of letters', '04507 | | 4a | Xã A', [2, 'INVALID_INPUT', 'code', 'digitsOnly']],
    ['a code left out', '04507 | | | Xã A', [2, 'INVALID_INPUT', 'code', 'notEmpty']],
    ['no kind known', '04507 | | 04507 | A | làng', [2, 'INVALID_INPUT', 'kind', 'unitKind']],
    [
      'a share in words',
      '04507 | | 04507 | A | xa | | half',
      [2, 'INVALID_INPUT', 'share', 'shareForm'],
    ],
    ['no such parent', '04507 | | 04507 | | | 77', [2, 'NOT_FOUND', 'unit', undefined]],
    [
      'a parent in words',
      '04507 | | 04507 | | | tỉnh',
      [2, 'INVALID_INPUT', 'parent', 'digitsOnly'],
    ],
    ['a beginning of no name', '| | 04600 | | xa | 138', [2, 'INVALID_INPUT', 'name', 'notEmpty']],
    ['a beginning of no kind', '| | 04600 | A | | 138', [2, 'INVALID_INPUT', 'kind', 'notEmpty']],
    ['a beginning nowhere', '| | 04600 | Xã A', [2, 'INVALID_INPUT', 'parent', 'notEmpty']],
  ])('with %s', (_what, row, error) => {
    expect(errorsOf(`${heading}\n${row}`)).toEqual([error]);
  });

  it('where two rows say two things of one unit', () => {
    const disagree = 'rowsDisagree';
    expect(errorsOf(`${heading}\n04507||04510|Xã A\n04510||04510|Xã B`)).toEqual([
      [3, 'INVALID_INPUT', 'name', disagree],
    ]);
    expect(errorsOf(`${heading}\n04507||\n04507||04510|Xã B`)).toEqual([
      [2, 'INVALID_INPUT', 'unit', disagree],
      [3, 'INVALID_INPUT', 'unit', disagree],
    ]);
    // A part of one that goes to another is neither a merge nor a split.
    const parted = `${heading}\n04507||04600|Xã A||138|0.5\n04507||04510|Xã B||138|0.5\n04510||04510|Xã B`;
    expect(errorsOf(parted).map(([row]) => row)).toEqual([2, 3, 4]);
  });

  it('where units of two parents merge and no row says where', () => {
    expect(errorsOf(`${heading}\n04507||04510|Xã A\n04264||04510|Xã A`)).toEqual([
      [2, 'INVALID_INPUT', 'parent', 'notEmpty'],
    ]);
  });

  it('in its heading, where a column is not known or stands twice, or there is none', () => {
    expect(errorsOf('old_code | new_code | màu\n04507 |')).toEqual([
      [1, 'NOT_FOUND', 'column', undefined],
    ]);
    expect(errorsOf('old_code | new_code | Mã mới\n04507 |')).toEqual([
      [1, 'INVALID_INPUT', 'column', 'onceInTable'],
    ]);
    expect(errorsOf('Phụ lục\n04507 | 04510')).toEqual([
      [1, 'INVALID_INPUT', 'table', 'actHeading'],
    ]);
  });

  it('and nothing is made of the others', () => {
    const text = `${heading}\n04507 | | \n99999 | |`;
    expect(readReorganisationRows(table(text), yenBai)).toMatchObject({
      changes: [],
      errors: [{ row: 3 }],
    });
  });

  it('with the candidates, where several units bear the name', () => {
    const map = [...yenBai, unitBefore('04600', 'XA', 'Đào Thịnh', '132')];
    const { errors } = readReorganisationRows(
      table('old_name | old_code | new_code\nĐào Thịnh | |'),
      map,
    );
    expect(errors).toMatchObject([
      {
        row: 2,
        refusal: {
          code: 'AMBIGUOUS',
          facts: {
            candidates: [
              '04507 Xã Đào Thịnh (Huyện Trấn Yên)',
              '04600 Xã Đào Thịnh (Thành phố Yên Bái)',
            ],
          },
        },
      },
    ]);
  });
});

describe('cells of a spreadsheet', () => {
  const heading = ['Mã cũ', 'Mã mới', 'Tên mới'].map((text, at) => ({ column: at + 1, text }));
  const told = (kind: CellKind, newCode: string, merged: ActTable['merged'] = []) => {
    const cells = [
      { column: 1, text: '4264', kind: 'NUMBER' as const },
      { column: 2, text: newCode, kind },
      { column: 3, text: 'Phường Hồng Hà' },
    ];
    const rows = [
      { number: 1, cells: heading },
      { number: 2, cells },
    ];
    return readReorganisationRows({ rows, merged }, yenBai).errors.map(({ row, refusal }) => [
      row,
      refusal.facts['text'],
      refusal.facts['hint'],
    ]);
  };

  it('that took a new code for a number may have lost its zeros, and an old one is found without', () => {
    expect(told('NUMBER', '4264')).toEqual([[2, '4264', 'codeAsText']]);
    expect(told('TEXT', '04264')).toEqual([]);
  });

  it.each(['FORMULA', 'ERROR', 'DATE', 'BOOLEAN'] as const)('that hold %s are refused', (kind) => {
    expect(told(kind, '04264')).toEqual([[2, '04264', `cell${kind}`]]);
  });

  it('that were made one below the heading are refused: what they say of the rows is not known', () => {
    const merged = [
      { range: 'A1:C1', lastRow: 1 },
      { range: 'B2:B4', lastRow: 4 },
    ];

    expect(told('TEXT', '04264', merged)).toEqual([[4, 'B2:B4', 'cellMerged']]);
  });
});

it('a table that names its columns and says nothing is refused: it would empty the draft', () => {
  expect(errorsOf('old code | new code')).toEqual([[1, 'FILE_EMPTY', undefined, undefined]]);
});
