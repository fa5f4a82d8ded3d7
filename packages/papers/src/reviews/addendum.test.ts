import { date } from '@phoihop/domain/dates';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { wordsOf } from '../document/words-of.fixture.ts';
import { addendumAnnex } from './addendum-annex.ts';
import { addendumPaper } from './addendum-paper.ts';
import { yenBai, yenBaiChanges } from './yen-bai.fixture.ts';

const addendum = { snapshot: yenBai, number: 2, changes: yenBaiChanges };

it('an addendum names the report it belongs to, and every changed figure as published and as it is', async () => {
  const text = wordsOf(await addendumPaper(addendum));

  expect(text).toContain('PHỤ LỤC ĐÍNH CHÍNH SỐ 2');
  expect(text).toContain('(Kèm theo Báo cáo số 84/BC-MTTQ-CAT ngày 15 tháng 12 năm 2023\ncủa');
  expect(text).toContain('đính chính 02 số liệu của 02 đơn vị tại Báo cáo số 84/BC-MTTQ-CAT');
  expect(text).toContain(
    '1\nXã Minh Quán\nTỷ lệ gia đình đạt tiêu chuẩn văn hóa (%)\nnăm 2023\n33,05\n31,50\n-1,55',
  );
  expect(text).toContain(
    '2\nXã Minh Quân\nBuổi học tập (buổi)\nquý III năm 2023\nchưa báo cáo\n1.234\n–',
  );
  expect(text).toContain('Nơi nhận:');
});

it('its own number and day are dots until they are given', async () => {
  const open = wordsOf(await addendumPaper(addendum));
  const issued = wordsOf(
    await addendumPaper({ ...addendum, symbol: '9/BC-MTTQ', issuedOn: date('2024-02-06') }),
  );

  expect(open).toContain('Số: ……/……');
  expect(open).toContain('Yên Bái, ngày …… tháng …… năm ………');
  expect(issued).toContain('Số: 9/BC-MTTQ');
  expect(issued).toContain('Yên Bái, ngày 06 tháng 02 năm 2024');
});

it('as a workbook it has numbers as numbers and ends with how many rows it has', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await addendumAnnex(addendum)).buffer);
  const page = book.getWorksheet('Đính chính');

  expect(page?.getCell('B7').value).toBe('04507');
  expect(page?.getCell('G7').value).toBe(33.05);
  expect(page?.getCell('H7').value).toBe(31.5);
  expect(page?.getCell('I7').value).toBe(-1.55);
  expect(page?.getCell('H7').numFmt).toBe('#,##0.00');
  expect(page?.getCell('G8').value).toBe('chưa báo cáo');
  expect(page?.getCell('A10').value).toBe('Tổng số dòng: 2');
});
