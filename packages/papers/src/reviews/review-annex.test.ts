import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { reviewAnnex } from './review-annex.ts';
import { wideReview, yenBai } from './yen-bai.fixture.ts';

async function bookOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes).buffer);
  return book;
}

const valuesOf = (page: ExcelJS.Worksheet | undefined, row: number) =>
  (page?.getRow(row).values as readonly unknown[] | undefined)?.slice(1);

describe('the annex of a review', () => {
  let book: ExcelJS.Workbook;
  beforeAll(async () => {
    book = await bookOf(await reviewAnnex(yenBai));
  });

  it('has figures as numbers, codes as text, and words where there is no number', () => {
    const page = book.getWorksheet('Số liệu');

    expect(valuesOf(page, 7)?.slice(0, 5)).toEqual([
      'Mã',
      'Đơn vị',
      'Cấp',
      'Trực thuộc',
      'Buổi học tập\n(buổi)',
    ]);
    expect(valuesOf(page, 9)).toEqual([
      '04507',
      'Xã Minh Quán',
      'Cấp xã',
      'Huyện Trấn Yên',
      5786,
      8676,
      33.05,
      0,
    ]);
    expect(valuesOf(page, 10)?.slice(4, 6)).toEqual(['chưa báo cáo', 'chưa báo cáo']);
    expect(valuesOf(page, 12)?.at(-1)).toBe('không áp dụng');
    expect(valuesOf(page, 13)?.at(-1)).toBe('được miễn');
    expect(page?.getCell('E9').numFmt).toBe('#,##0');
    expect(page?.getCell('G9').numFmt).toBe('#,##0.00');
    expect(page?.getCell('A9').numFmt).toBe('@');
  });

  it('ends its rows with the totals, of how many units, and how many rows there are', () => {
    const page = book.getWorksheet('Số liệu');

    expect(valuesOf(page, 14)).toEqual(['', 'Tổng số', '', '', 5787, 8676, 33.05, 0]);
    expect(valuesOf(page, 15)?.slice(4, 6)).toEqual(['2/3', '2/3']);
    expect(page?.getCell('A17').value).toBe('Tổng số dòng: 6');
    expect(page?.autoFilter).toBe('A7:H13');
  });

  it('lists for each standard who meets it and who does not', () => {
    const page = book.getWorksheet('Tiêu chí');
    const rows = Array.from({ length: page?.rowCount ?? 0 }, (_, row) => valuesOf(page, row + 1));
    const of = (name: string) =>
      rows.filter((row) => row?.[0] === name).map((row) => row?.slice(1).join(' '));

    expect(of('Xã đạt tiêu chí về an ninh trật tự')).toEqual([
      '04507 Xã Minh Quán Huyện Trấn Yên Đạt',
      '04516 Xã Minh Quân Huyện Trấn Yên Chưa đạt',
      '04540 Xã Âu Lâu Thành phố Yên Bái Chưa đạt',
    ]);
    expect(of('Đơn vị cấp huyện đạt chuẩn nông thôn mới')).toHaveLength(2);
    expect(rows.at(-1)?.[0]).toBe('Tổng số dòng: 5');
  });

  it('shows in italics what is a sum of fewer units than it should be', () => {
    const page = book.getWorksheet('Số liệu');

    expect(page?.getCell('E8').font).toMatchObject({ bold: true, italic: true });
    expect(page?.getCell('E9').font.italic ?? false).toBe(false);
    expect(page?.getCell('E11').font.italic ?? false).toBe(false);
    expect(page?.getCell('E14').font).toMatchObject({ bold: true, italic: true });
  });

  it('keeps its heading in sight and on every printed page', () => {
    const page = book.getWorksheet('Số liệu');

    expect(page?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 7 });
    expect(page?.pageSetup).toMatchObject({
      orientation: 'landscape',
      printTitlesRow: '7:7',
      printTitlesColumn: 'A:B',
    });
  });

  it('tells who has reported, who has not, and who need not and why', () => {
    const page = book.getWorksheet('Tình hình báo cáo');

    // As the report says it: communes and districts are no one number.
    expect(page?.getCell('A5').value).toBe(
      'Theo cấp: 2/3 xã, phường (66,67%) và 2/2 huyện, thành phố (100%) đã có báo cáo được chấp nhận; chưa báo cáo 1; được miễn 1',
    );
    expect(valuesOf(page, 10)?.slice(1, 5)).toEqual([
      'Xã Minh Quân',
      'Cấp xã',
      'Huyện Trấn Yên',
      'Chưa báo cáo',
    ]);
    expect(valuesOf(page, 13)?.slice(4)).toEqual(['Được miễn', 'Mất hồ sơ do lũ.']);
    expect(page?.getCell('A15').value).toBe('Tổng số dòng: 6');
  });

  it('lists the tasks, their days as days', () => {
    const page = book.getWorksheet('Nhiệm vụ');

    expect(valuesOf(page, 7)).toEqual([
      1,
      'Xã Minh Quân',
      'Nộp báo cáo',
      new Date('2024-01-31T00:00:00Z'),
    ]);
    expect(page?.getCell('A9').value).toBe('Tổng số dòng: 1');
  });
});

it('a number of more digits than a spreadsheet keeps goes as text, whole', async () => {
  const wide = wideReview(10, 1);
  const [first, ...others] = wide.cells;
  const cells = first ? [{ ...first, value: '12345678901234567' }, ...others] : [];
  const page = (await bookOf(await reviewAnnex({ ...wide, cells }))).getWorksheet('Số liệu');

  expect(page?.getCell('E8').value).toBe('12.345.678.901.234.567');
});
