import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readFigureTable, type GivenTable, type ReadTable } from '@phoihop/domain/indicators';
import type { NamedUnit } from '@phoihop/domain/units';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../tables/index.ts';
import type { FigureContent, FigureLine, ShownFigure } from './figure-content.ts';
import { figureCsv } from './figure-csv.ts';
import { writeFigureWorkbook } from './figure-workbook.ts';

const columns = [
  { key: 'study_sessions', name: 'Buổi học tập', measure: 'buổi', decimals: 0 },
  { key: 'area', name: 'Diện tích', measure: 'ha', decimals: 6 },
];
const lines: readonly FigureLine[] = [
  {
    code: '04507',
    name: 'Xã Minh Quán',
    figures: [{ state: 'REPORTED', value: '1234' }, { state: 'NOT_REPORTED' }],
  },
  {
    code: '04510',
    name: 'Xã Minh Quân',
    figures: [{ state: 'NOT_APPLICABLE' }, { state: 'FORBIDDEN' }],
  },
];
const content: FigureContent = {
  language: 'vi',
  title: 'Số liệu huyện Trấn Yên',
  period: '2022',
  notes: ['số chính thức'],
  columns,
  lines,
  rowCount: 2,
  total: {
    code: '',
    name: '',
    figures: [{ state: 'REPORTED', value: '1234' }, { state: 'NOT_REPORTED' }],
  },
  incomplete: null,
  isTemplate: false,
};

async function workbook(given: FigureContent): Promise<Uint8Array> {
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), writeFigureWorkbook(given, stream)]);
  return new Uint8Array(bytes);
}
async function csv(given: FigureContent): Promise<Uint8Array> {
  const pieces = [];
  for await (const piece of figureCsv(given)) pieces.push(piece);
  return new TextEncoder().encode(pieces.join(''));
}
function tableIn(bytes: Uint8Array): GivenTable {
  const verdict = readTable(bytes, 'tệp');
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict.value;
}
function readBack(
  bytes: Uint8Array,
  given: FigureContent,
  units: readonly FigureLine[],
): ReadTable {
  const named = units.map(({ code, name }): NamedUnit => ({
    id: code,
    code,
    kind: 'XA',
    name: name.replace('Xã ', ''),
    fullName: name,
    otherName: null,
    parentName: null,
  }));
  const indicators = given.columns.map(({ key, name, decimals }) => ({
    id: key,
    key,
    nameVi: name,
    nameEn: key,
    decimals,
  }));
  return readFigureTable(tableIn(bytes), named, {
    indicators,
    derived: [],
    elsewhere: [],
    period: given.period,
  });
}
const statesOf = ({ figures }: ReadTable) => figures.map(({ figure }) => figure);

describe.each([
  ['.xlsx', workbook],
  ['.csv', csv],
] as const)('a table of figures as %s', (_kind, write) => {
  it.each(['vi', 'en'] as const)(
    'says all four states, and is read back as it was (%s)',
    async (language) => {
      const given = { ...content, language };
      const { errors, ...read } = readBack(await write(given), given, lines);
      expect(errors).toEqual([]);
      // Of what was not to be seen nothing is said.
      expect(statesOf({ errors, ...read })).toEqual([
        { state: 'REPORTED', value: '1234' },
        { state: 'NOT_REPORTED' },
        { state: 'NOT_APPLICABLE' },
      ]);
    },
  );

  it('says below its total that not all units are on record, and is read back as it was', async () => {
    const incomplete = 'Có số liệu 51/99 đơn vị cấp xã';
    const bytes = await write({ ...content, incomplete });
    const told = tableIn(bytes)
      .rows.at(-1)
      ?.cells.map(({ text }) => text);

    expect(told).toEqual([incomplete]);
    expect(readBack(bytes, content, lines).errors).toEqual([]);
  });

  it('is broken off when a line is missing', async () => {
    await expect(write({ ...content, rowCount: 3 })).rejects.toThrow('2 lines of 3');
  });

  it('keeps every digit, whatever the value', async () => {
    const value = fc
      .tuple(fc.bigInt(0n, 10n ** 14n - 1n), fc.nat(999_999))
      .map(([whole, rest]) => `${whole}.${String(rest).padStart(6, '0')}`.replace(/\.?0+$/, ''));
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 12 }), async (values) => {
        const many = values.map((each, index): FigureLine => {
          const figures: ShownFigure[] = [
            { state: 'NOT_REPORTED' },
            { state: 'REPORTED', value: each },
          ];
          return { code: `${10_000 + index}`, name: `Xã số ${index}`, figures };
        });
        const given = { ...content, lines: many, rowCount: many.length };
        const read = statesOf(readBack(await write(given), given, many)).filter(
          ({ state }) => state === 'REPORTED',
        );
        return (
          JSON.stringify(read.map((each) => 'value' in each && each.value)) ===
          JSON.stringify(values)
        );
      }),
      { numRuns: 25 },
    );
  });
});

it('a workbook has numbers as numbers, codes as text, and tells how many rows it has', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await workbook(content)).buffer);
  const page = book.getWorksheet('Số liệu');

  expect(page?.getRow(2).values).toEqual([undefined, 'Kỳ', '2022']);
  expect(page?.getRow(5).values).toEqual([undefined, 'code', 'unit', 'study_sessions', 'area']);
  expect(page?.getRow(6).getCell(1).value).toBe('04507');
  expect(page?.getRow(6).getCell(3).value).toBe(1234);
  expect(page?.getRow(7).getCell(3).value).toBe('x');
  expect(page?.getRow(8).getCell(2).value).toBe('Tổng');
  expect(page?.getRow(10).getCell(1).value).toBe('Tổng số dòng: 2');
  expect(page?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 5 });
  expect(book.getWorksheet('Hướng dẫn')).toBeUndefined();
});

it('a template is locked but for what is to be filled in, which it explains', async () => {
  const template = { ...content, isTemplate: true, total: null };
  const bytes = await workbook(template);
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes).buffer);
  const page = book.getWorksheet('Số liệu');

  expect(xml).toContain('<sheetProtection sheet="1"');
  expect(xml).toContain('sqref="C6:D7"');
  expect(page?.getRow(6).getCell(3).protection?.locked).toBe(false);
  expect(page?.getRow(6).getCell(1).protection?.locked).not.toBe(false);
  expect(page?.getRow(6).getCell(4).value).toBeNull();
  expect(book.getWorksheet('Hướng dẫn')?.rowCount).toBe(10);
  expect(readBack(bytes, template, lines).errors).toEqual([]);
});

it('text is written so that a spreadsheet opens it in Vietnamese and takes nothing for a formula', async () => {
  const [first] = lines;
  const odd = {
    ...content,
    lines: [{ code: '1', name: '=HYPERLINK("x";1)', figures: first?.figures ?? [] }],
    rowCount: 1,
    total: null,
  };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csv(odd));
  expect(text).toBe(
    '\ufeffcode;unit;study_sessions;area\r\n1;"\'=HYPERLINK(""x"";1)";1234;…\r\nTổng số dòng: 1\r\n',
  );
});
