import { date } from '@phoihop/domain/dates';
import ExcelJS from 'exceljs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { markupOf, wordsOf } from './document/words-of.fixture.ts';
import { agreementDocx, coverageWorkbook, dayInWords, signingMinutesDocx } from './index.ts';
import { minhQuan, minhQuanMinutes, tranYenCoverage } from './signings/minh-quan.fixture.ts';

const papers = [
  ['agreement', () => agreementDocx(minhQuan)],
  ['minutes', () => signingMinutesDocx(minhQuanMinutes)],
  ['coverage', () => coverageWorkbook(tranYenCoverage)],
] as const;

afterEach(() => {
  vi.useRealTimers();
});

it.each(papers)(
  'the same facts give the same bytes, whenever they are written: %s',
  async (_name, write) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2023-12-15T01:02:03Z') });
    const first = await write();
    vi.setSystemTime(new Date('2031-05-06T07:08:09Z'));
    const again = await write();

    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
  },
);

it.each([
  ['2014-05-06', 'ngày 06 tháng 5 năm 2014'],
  ['2023-02-16', 'ngày 16 tháng 02 năm 2023'],
  ['2023-01-01', 'ngày 01 tháng 01 năm 2023'],
  ['2023-12-31', 'ngày 31 tháng 12 năm 2023'],
])('%s is written %s', (day, words) => {
  expect(dayInWords(date(day))).toBe(words);
});

describe('an agreement', () => {
  it('has its components in their order', async () => {
    const text = wordsOf(await agreementDocx(minhQuan));
    const components = [
      'Ủy ban MTTQ Việt Nam xã Minh Quán',
      'Công an xã Minh Quán',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/KHPH-CA-MTTQ',
      'Minh Quán, ngày 06 tháng 02 năm 2023',
      'KẾ HOẠCH PHỐI HỢP',
      'Căn cứ Kế hoạch phối hợp của huyện Trấn Yên;',
      'Căn cứ tình hình thực tế của xã.',
      'I. MỤC ĐÍCH, YÊU CẦU',
      'đến hết ngày 31 tháng 12 năm 2025',
      'TM. BAN THƯỜNG TRỰC',
      'KT. Trưởng Công an xã',
      'Phó Trưởng Công an xã',
      'Người giữ chức A',
      'Người giữ chức B',
      'Nơi nhận:',
    ];
    const places = components.map((component) => text.indexOf(component));

    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text).not.toContain('DỰ THẢO');
  });

  it('says that it is a draft until it is signed, with dots for what is to be written in', async () => {
    const draft = { ...minhQuan, isSigned: false, number: null, signedOn: null };
    const text = wordsOf(await agreementDocx(draft));

    expect(text.startsWith('DỰ THẢO')).toBe(true);
    expect(text).toContain('Số: ……/……');
    expect(text).toContain('ngày …… tháng …… năm ………');
  });

  it('never leaves its signatures, or who receives it, on a page without a word of what was agreed', async () => {
    const xml = markupOf(await agreementDocx(minhQuan));
    const paragraphs = xml.slice(xml.indexOf('IV. HIỆU LỰC')).split('</w:p>');
    const text = (paragraph: string) => paragraph.replaceAll(/<[^>]+>/g, '');
    const last = paragraphs.findIndex((paragraph) => text(paragraph) === '- Lưu: VT.');
    const loose = paragraphs.slice(1, last).filter((each) => !each.includes('<w:keepNext'));

    expect(last).toBeGreaterThan(0);
    expect(loose.map(text)).toEqual([]);
  });

  it('speaks of two parties as both, and of more as all', async () => {
    const [first] = minhQuan.bodies;
    const third = first && { ...first, nameVi: 'Hội Cựu chiến binh xã Minh Quán' };
    const three = { ...minhQuan, bodies: [...minhQuan.bodies, ...(third ? [third] : [])] };

    expect(wordsOf(await agreementDocx(minhQuan))).toContain('hai bên thống nhất');
    const text = wordsOf(await agreementDocx(three));
    expect(text).toContain('Công an xã Minh Quán và Hội Cựu chiến binh xã Minh Quán thống nhất');
    expect(text).not.toMatch(/hai bên/iu);
  });

  it('rests on its programme where nothing else is said', async () => {
    expect(wordsOf(await agreementDocx({ ...minhQuan, grounds: null }))).toContain(
      'Căn cứ Chương trình số 09/CTr-BCA-MTTW',
    );
  });
});

it('the minutes name everybody by office, and leave the hours to the hand', async () => {
  const text = wordsOf(await signingMinutesDocx(minhQuanMinutes));

  expect(text).toContain('BIÊN BẢN');
  expect(text).toContain('hồi …… giờ ……, ngày 06 tháng 02 năm 2023');
  expect(text).toContain('- Người giữ chức C, Bí thư, Đảng ủy xã Minh Quán;');
  expect(text).toContain('03 bản');
});

it('the minutes of what is not signed are a draft', async () => {
  const draft = { ...minhQuanMinutes, isSigned: false, number: null, signedOn: null };

  expect(wordsOf(await signingMinutesDocx(draft)).startsWith('DỰ THẢO')).toBe(true);
  expect(wordsOf(await signingMinutesDocx(minhQuanMinutes))).not.toContain('DỰ THẢO');
});

describe('a workbook of coverage', () => {
  it('holds numbers as numbers, days as days, and codes and formulas as text', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(await coverageWorkbook(tranYenCoverage)).buffer);
    const detail = book.getWorksheet('Chi tiết');
    const row = detail?.getRow(5);
    const signed = detail?.getRow(6);

    expect(row?.getCell(1).value).toBe('04507');
    expect(row?.getCell(2).value).toBe('=HYPERLINK("x")');
    expect(row?.getCell(2).type).toBe(ExcelJS.ValueType.String);
    expect(row?.getCell(12).value).toBe(15);
    expect(signed?.getCell(7).value).toEqual(new Date('2023-02-06T00:00:00Z'));
    expect(signed?.getCell(9).value).toEqual(new Date('2025-12-31T00:00:00Z'));
    expect(detail?.getRow(8).getCell(1).value).toBe('Tổng số dòng: 2');
    expect(book.getWorksheet('Còn thiếu')?.getRow(7).getCell(1).value).toBe('Tổng số dòng: 1');
    const total = book.getWorksheet('Tổng hợp')?.getRow(6);
    expect(total?.getCell(2).value).toBe(2);
    expect(total?.getCell(5).value).toBe('1/2');
    expect(total?.getCell(5).alignment).toMatchObject({ horizontal: 'right' });
    expect(detail?.pageSetup.printTitlesRow).toBe('4:4');
  });
});
