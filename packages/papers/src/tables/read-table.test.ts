import { strToU8, zipSync } from 'fflate';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lyingBomb, tableWith, textRow, workbookOf, zipBomb } from './hostile.fixture.ts';
import { readTable, tableLimits, withGuard, withoutGuard } from './index.ts';

function told(bytes: Uint8Array) {
  const verdict = readTable(bytes, 'tệp');
  return verdict.ok ? verdict.value : [verdict.code, verdict.facts['what'] ?? null];
}
function cellIn(bytes: Uint8Array) {
  const verdict = readTable(bytes, 'tệp');
  if (!verdict.ok) throw new Error(verdict.code);
  const cell = verdict.value.rows[1]?.cells.at(-1);
  return [cell?.kind, cell?.text];
}

const dates =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0&quot; ngày&quot;"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

describe('a cell is told as it was written', () => {
  it.each([
    ['a number', '<c r="C2"><v>12</v></c>', 'NUMBER', '12'],
    ['what is no number to anybody', '<c r="C2"><v>1e400</v></c>', 'NUMBER', '1e400'],
    ['a zero below zero', '<c r="C2"><v>-0</v></c>', 'NUMBER', '-0'],
    ['all its digits', '<c r="C2"><v>0.30000000000000004</v></c>', 'NUMBER', '0.30000000000000004'],
    ['a text', '<c r="C2" t="str"><v>1.234</v></c>', 'TEXT', '1.234'],
    ['a text of several looks', '<c r="C2" t="s"><v>0</v></c>', 'TEXT', '1234'],
    [
      'a formula, without what it came to',
      '<c r="C2"><f>SUM(A1:A9)</f><v>12</v></c>',
      'FORMULA',
      '=…',
    ],
    ['a formula that gives a text', '<c r="C2" t="str"><f>A1</f><v>12</v></c>', 'FORMULA', '=…'],
    ['a shared formula', '<c r="C2"><f t="shared" si="0"/><v>12</v></c>', 'FORMULA', '=…'],
    ['an error', '<c r="C2" t="e"><v>#REF!</v></c>', 'ERROR', '#REF!'],
    ['a truth', '<c r="C2" t="b"><v>1</v></c>', 'BOOLEAN', '1'],
    ['a day', '<c r="C2" s="1"><v>44927</v></c>', 'DATE', '44927'],
    ['a day of one’s own look', '<c r="C2" s="2"><v>44927</v></c>', 'DATE', '44927'],
    ['a day in words', '<c r="C2" t="d"><v>2022-01-01</v></c>', 'DATE', '2022-01-01'],
    ['a number of days', '<c r="C2" s="3"><v>5</v></c>', 'NUMBER', '5'],
  ])('%s', (_what, cell, kind, text) => {
    const strings =
      '<si><r><t>12</t></r><r><rPr><b/></rPr><t>34</t></r><rPh sb="0"><t>x</t></rPh></si>';
    expect(cellIn(tableWith(cell, { styles: dates, strings }))).toEqual([kind, text]);
  });

  it('and merged cells by their range', () => {
    const after = '<mergeCells><mergeCell ref="C2:D3"/></mergeCells>';
    expect(told(tableWith('<c r="C2"><v>1</v></c>', { after }))).toMatchObject({
      merged: [{ range: 'C2:D3', lastRow: 3 }],
    });
  });
});

describe('of a workbook with several sheets one is read', () => {
  const one = '<c r="C2"><v>1</v></c>';
  const sheetsIn = (bytes: Uint8Array) => {
    const verdict = readTable(bytes, 'tệp');
    return verdict.ok ? [verdict.value.sheet, verdict.value.unread] : verdict.code;
  };

  it('and the others are told by name, with whether figures stand in them', () => {
    const others = [
      { name: 'Quý 2', cells: '<c r="A1"><v>7</v></c>' },
      { name: 'Cộng', cells: '<c r="A1"><f>1+1</f></c>' },
      { name: 'Ghi chú', cells: '<c r="A1" t="inlineStr"><is><t>x</t></is></c>' },
      { name: 'Mã', cells: '<c r="A1" t="s"><v>0</v></c>' },
      { name: 'Ẩn', cells: '<c r="A1"><v>7</v></c>', state: 'hidden' },
      { name: 'Trống', cells: '' },
    ] as const;

    expect(sheetsIn(tableWith(one, { others, strings: '<si><t>x</t></si>' }))).toEqual([
      'Số liệu',
      [
        { name: 'Quý 2', hasFigures: true },
        { name: 'Cộng', hasFigures: true },
        { name: 'Ghi chú', hasFigures: false },
        { name: 'Mã', hasFigures: false },
        { name: 'Ẩn', hasFigures: true },
      ],
    ]);
  });

  it('and one of the others that is broken is told, for the table is whole', () => {
    const others = [{ name: 'Hỏng', cells: '<c' }];

    expect(sheetsIn(tableWith(one, { others }))).toEqual([
      'Số liệu',
      [{ name: 'Hỏng', hasFigures: true }],
    ]);
  });

  it('and there is nothing to tell where there is but one', () => {
    expect(sheetsIn(tableWith(one))).toEqual(['Số liệu', []]);
  });
});

describe('a file that is more than a table, or less, is refused', () => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const one = '<c r="C2"><v>1</v></c>';
  it.each<[string, () => Uint8Array, unknown]>([
    ['a bomb', () => zipBomb(300), ['FILE_UNSAFE', 'unfolds']],
    ['a bomb that lies', () => lyingBomb(4), ['FILE_UNSAFE', 'unfolds']],
    ['a smaller one', () => zipBomb(20), ['FILE_UNSAFE', 'unfolds']],
    [
      'macros',
      () => tableWith(one, { parts: { 'xl/vbaProject.bin': 'x' } }),
      ['FILE_UNSAFE', 'macros'],
    ],
    [
      'macros by type',
      () =>
        tableWith(one, {
          parts: {
            '[Content_Types].xml':
              '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
          },
        }),
      ['FILE_UNSAFE', 'macros'],
    ],
    [
      'ties to other files',
      () => tableWith(one, { parts: { 'xl/externalLinks/externalLink1.xml': '<x/>' } }),
      ['FILE_UNSAFE', 'externalLinks'],
    ],
    [
      'an archive within',
      () => tableWith(one, { parts: { 'xl/media/a.zip': zipSync({}) } }),
      ['FILE_UNSAFE', 'embedded'],
    ],
    ['too many parts', () => zipSync(manyParts(2100)), ['FILE_UNSAFE', 'parts']],
    [
      'entities that unfold',
      () => tableWith(one, { parts: { [sheet]: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' } }),
      ['FILE_BROKEN', null],
    ],
    [
      'half a sheet',
      () => tableWith(one, { parts: { [sheet]: '<worksheet><sheetData>' } }),
      ['FILE_BROKEN', null],
    ],
    ['no sheet', () => zipSync({ 'a.xml': strToU8('<a/>') }), ['FILE_BROKEN', null]],
    ['half a file', () => tableWith(one).subarray(0, 900), ['FILE_BROKEN', null]],
    [
      'a string that is not there',
      () => tableWith('<c r="C2" t="s"><v>7</v></c>'),
      ['FILE_BROKEN', null],
    ],
    [
      'rows in disorder',
      () => workbookOf(textRow(5, ['a']) + textRow(3, ['b'])),
      ['FILE_BROKEN', null],
    ],
    [
      'an address nobody has',
      () => tableWith('<c r="AAAAAAA1"><v>1</v></c>'),
      ['FILE_BROKEN', null],
    ],
    [
      '10,000 columns',
      () =>
        workbookOf(
          textRow(
            1,
            Array.from({ length: 10_000 }, () => 'x'),
          ),
        ),
      ['TABLE_TOO_LARGE', 'columns'],
    ],
    [
      'one cell far out',
      () => tableWith('<c r="XFD2"><v>1</v></c>'),
      ['TABLE_TOO_LARGE', 'columns'],
    ],
    [
      'more rows than a table has',
      () =>
        workbookOf(
          Array.from({ length: tableLimits.rows + 1 }, (_, at) => textRow(at + 1, ['x'])).join(''),
        ),
      ['TABLE_TOO_LARGE', 'rows'],
    ],
    [
      'an old workbook',
      () => strToU8('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1', true),
      ['FILE_KIND', null],
    ],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), ['FILE_KIND', null]],
    [
      'a text in an old encoding',
      () => strToU8('M\u00e3;\u0110\u01a1n'.replace('\u0110\u01a1', '\u00d0'), true),
      ['FILE_KIND', null],
    ],
    ['10,000 columns of text', () => strToU8('x,'.repeat(10_000)), ['TABLE_TOO_LARGE', 'columns']],
    [
      'a million columns of text',
      () => strToU8('x,'.repeat(1_000_000)),
      ['TABLE_TOO_LARGE', 'columns'],
    ],
  ])('%s', (_what, make, refusal) => {
    expect(told(make())).toEqual(refusal);
  });
});

function manyParts(count: number) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`p${at}`, new Uint8Array(1)] as const),
  );
}

it('a workbook of a million formatted but empty rows and whole columns with rules is read at once', async () => {
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet('Figures');
  page.addRow(['code', 'unit', 'study_sessions']);
  page.addRow(['04507', 'Xã Minh Quán', 5]);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const rule =
    '<dataValidations><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>0</formula1></dataValidation></dataValidations>';
  const empty = '<row r="1048576" ht="20" customHeight="1"/>';
  const whole = workbookOf(textRow(1, ['code']) + empty, { after: rule });

  expect(told(bytes)).toMatchObject({
    sheet: 'Figures',
    rows: [
      { number: 1 },
      { number: 2, cells: [{ text: '04507' }, {}, { kind: 'NUMBER', text: '5' }] },
    ],
  });
  expect(told(whole)).toMatchObject({ rows: [{ number: 1 }] });
});

describe('a table that is text', () => {
  const text = (given: string) => {
    const verdict = readTable(strToU8(given), 'tệp');
    if (!verdict.ok) throw new Error(verdict.code);
    return verdict.value.rows.map(({ cells }) => cells.map((cell) => cell.text));
  };
  it.each([
    ['semicolons', '\ufeffcode;unit;a\r\n04507;"Minh; Quán";1,5\r\n'],
    ['commas', 'code,unit,a\n04507,"Minh; Quán","1,5"\n'],
    ['tabs', 'code\tunit\ta\n04507\tMinh; Quán\t1,5'],
  ])('is read with %s between its cells', (_what, given) => {
    expect(text(given)).toEqual([
      ['code', 'unit', 'a'],
      ['04507', 'Minh; Quán', '1,5'],
    ]);
  });

  it('in the encoding in which spreadsheets save it as text', () => {
    const wide = Buffer.from('\ufeffmã\tđơn vị', 'utf16le');
    expect(told(wide)).toMatchObject({ rows: [{ cells: [{ text: 'mã' }, { text: 'đơn vị' }] }] });
  });
});

it('no text is taken for a formula, and every text comes back', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const guarded = withGuard(text);
      return withoutGuard(guarded) === text && !/^[=+\-@\t\r]/.test(guarded);
    }),
  );
});

it('whatever bytes come, they are read or refused', () => {
  const sound = tableWith('<c r="C2"><v>1</v></c>');
  const harm = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(harm, (changes) => {
      const bytes = sound.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      const verdict = readTable(bytes, 'tệp');
      return verdict.ok || verdict.code.startsWith('FILE_') || verdict.code === 'TABLE_TOO_LARGE';
    }),
    { numRuns: 300 },
  );
});
