import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { expectAccessible, screens } from './accessible.ts';
import { onDay } from './demo.ts';
import { readDocx, sha256, take } from './papers.ts';
import { signInAs } from './people.ts';
import {
  allSent,
  confirm,
  move,
  openReport,
  typeFigure,
  typeFigures,
  writeSections,
} from './report-steps.ts';
import { officialTotals, openReview, printedTotals, review } from './review-steps.ts';

// The quarter is over: what happened in it can be reported.
const test = onDay('2024-01-03');
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const papers = process.env['PHOIHOP_SHOTS'];

test('the province draws up a preliminary review for one district and opens it', async ({
  page,
}) => {
  await signInAs(page, 'tinh', '/review-cycles/create');
  await page.getByLabel('Đơn vị tổ chức, công bố').click();
  const finder = page.getByRole('dialog');
  await finder.getByRole('searchbox').fill('tran yen');
  await finder.getByRole('button', { name: /^Huyện Trấn Yên/ }).click();
  await page.getByLabel('Mẫu báo cáo').selectOption({ label: 'Báo cáo sơ kết quý' });
  await page.getByRole('radio', { name: /^Sơ kết/ }).check();
  await page.getByLabel('Tên đợt').fill(review);
  await page.getByLabel('Độ dài kỳ').selectOption('QUARTER');
  await page.getByLabel('Kỳ', { exact: true }).selectOption('2023-Q4');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Mở đợt…' }).first().click();
  await page.getByRole('button', { name: 'Mở đợt, yêu cầu 22 đơn vị báo cáo' }).click();
  await expect(page.getByText('0/21').first()).toBeVisible();
});

test('two communes hand in; one comes back with a remark on a cell, is mended and handed in again', async ({
  page,
}) => {
  await openReport(page, 'xa-04507', review, '04507');
  await typeFigures(page, ['4', '2100', '320', '0']);
  await writeSections(page, 'xã Đào Thịnh đã thực hiện.');
  await allSent(page);
  await move(page, 'Nộp báo cáo', 'Đã nộp');

  await openReport(page, 'xa-04510', review, '04510');
  await typeFigures(page, ['6', '180', '240', '1']);
  await writeSections(page, 'xã Việt Thành đã thực hiện.');
  await allSent(page);
  await move(page, 'Nộp báo cáo', 'Đã nộp');

  await openReport(page, 'huyen-138', review, '04507');
  const turns = page.getByRole('grid').getByRole('row').filter({ hasText: 'Lượt hộ' });
  await turns.locator('td.entry-cell').click();
  await page.getByRole('button', { name: /^Nhận xét: Lượt hộ/ }).click();
  await page.keyboard.type('Gấp mười lần quý trước, đề nghị kiểm tra lại.');
  await move(page, 'Trả lại', 'Trả lại');

  await openReport(page, 'xa-04507', review, '04507');
  await turns.locator('td.entry-cell').click();
  await expect(page.getByText('Gấp mười lần quý trước').first()).toBeVisible();
  await typeFigure(page, /Lượt hộ/, '210');
  await allSent(page);
  await move(page, 'Nộp báo cáo', 'Đã nộp');

  await openReport(page, 'huyen-138', review, '04507');
  await move(page, 'Chấp nhận', 'Đã chấp nhận');
  await openReport(page, 'huyen-138', review, '04510');
  await move(page, 'Chấp nhận', 'Đã chấp nhận');
});

test('the district takes both in, with the others missing and named, and the province accepts', async ({
  page,
}) => {
  await openReport(page, 'huyen-138', review, '138');
  await expect(page.getByText('2/21').first()).toBeVisible();
  await writeSections(page, 'toàn huyện đã thực hiện; một số xã chưa báo cáo.');
  await allSent(page);
  const moves = page.getByRole('complementary', { name: 'Xử lý báo cáo' });
  await moves.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await moves.getByRole('button', { name: 'Nêu tên tất cả' }).click();
  await confirm(page, 'Nộp báo cáo', 'Đã nộp');

  await openReview(page, 'tinh', 'Công bố');
  await expect(page.getByText('chưa được chấp nhận').first()).toBeVisible();
  await openReport(page, 'tinh', review, '138');
  await move(page, 'Chấp nhận', 'Đã chấp nhận');
});

test('what the conference concluded stands in the preview, with who is missing and of how many each sum is made', async ({
  page,
}) => {
  await openReview(page, 'tinh', 'Hội nghị');
  await page.getByRole('button', { name: 'Lên kế hoạch hội nghị' }).click();
  await page.getByLabel('Ngày họp').fill('2024-01-03');
  await page.getByLabel('Địa điểm').fill('Hội trường huyện Trấn Yên');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('button', { name: 'Ghi nhận đã họp, đổi kế hoạch' }).click();
  await page.getByLabel('Số người dự').fill('64');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Đã họp', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Giao nhiệm vụ theo kết luận' }).click();
  await page.getByLabel('Đơn vị', { exact: true }).click();
  const finder = page.getByRole('dialog');
  await finder.getByRole('searchbox').fill('04498');
  await finder.getByRole('button', { name: /04498/ }).click();
  await page.getByLabel('Nội dung nhiệm vụ').fill('Nộp báo cáo quý IV còn thiếu.');
  await page.getByLabel('Hạn hoàn thành').fill('2024-01-31');
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();

  await openReview(page, 'tinh', 'Công bố');
  await expect(page.getByText('Chưa có báo cáo được chấp nhận: 19 đơn vị')).toBeVisible();
  const sessions = page.getByRole('row').filter({ hasText: 'Buổi học tập' });
  await expect(sessions).toContainText('10');
  await expect(sessions).toContainText('2/21');
  const draft = await take(page, page.getByRole('link', { name: 'Tải dự thảo (.docx)' }));
  expect(readDocx(draft).words).toContain('DỰ THẢO');
});

test('the province publishes: the paper adds up to what the service computes, and is the same each time', async ({
  page,
}) => {
  await openReview(page, 'tinh', 'Công bố');
  await page.getByRole('button', { name: 'Công bố…' }).click();
  await page.getByLabel('Số, ký hiệu văn bản').fill('12/BC-MTTQ-CA');
  await page.getByRole('button', { name: 'Công bố, không rút lại được' }).click();
  const report = page.getByRole('region', { name: 'Báo cáo đã công bố' });
  await expect(report).toBeVisible({ timeout: 60_000 });

  const link = report.getByRole('link', { name: 'Tải văn bản (.docx)' });
  const [docx, again] = [await take(page, link), await take(page, link)];
  const xlsx = await take(page, report.getByRole('link', { name: 'Tải bảng số liệu (.xlsx)' }));
  if (papers) {
    await writeFile(`${papers}/published.docx`, docx);
    await writeFile(`${papers}/published.xlsx`, xlsx);
  }
  const { words, rows } = readDocx(docx);
  expect(words).toContain('12/BC-MTTQ-CA');
  expect(words).toContain('64 người tham dự');
  expect(printedTotals(rows)).toEqual(await officialTotals(page));
  expect(await officialTotals(page)).toContainEqual([
    'Lượt hộ tham gia học tập, ký cam kết',
    '390',
  ]);
  expect(sha256(again)).toBe(sha256(docx));
  await expect(report.locator('code')).toHaveText([sha256(docx), sha256(xlsx)]);
  await report.getByRole('button', { name: 'Lập lại và đối chiếu từng byte' }).click();
  await expect(report.getByText('Lập lại cho đúng các byte đã công bố.')).toBeVisible({
    timeout: 60_000,
  });
});

test('one figure corrected later is an addendum of exactly that cell and the sum it stands in', async ({
  page,
}) => {
  await openReport(page, 'huyen-138', review, '04510');
  const moves = page.getByRole('complementary', { name: 'Xử lý báo cáo' });
  await moves.getByRole('button', { name: 'Mở lại' }).click();
  await moves.getByLabel('Lý do').fill('Xã đếm trùng một buổi học tập.');
  await confirm(page, 'Mở lại', 'Đang nhập');
  // What is official is corrected in its own sheet, with a reason.
  await openReport(page, 'xa-04510', review, '04510');
  await page.getByRole('main').getByRole('link', { name: 'quý 4/2023' }).click();
  await page.getByRole('button', { name: 'Đính chính' }).click();
  await page.getByLabel(/^Lý do/).fill('Đếm trùng một buổi học tập.');
  await page.getByRole('button', { name: 'Đính chính' }).click();
  await expect(page.getByRole('gridcell', { name: 'Đang nhập' })).toBeVisible();
  const cell = page.getByRole('gridcell', { name: /Buổi học tập/ });
  await cell.click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/1 ô chưa gửi/).first()).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Mọi ô đã gửi')).toBeVisible();
  await openReport(page, 'xa-04510', review, '04510');
  await move(page, 'Nộp báo cáo', 'Đã nộp');
  await openReport(page, 'huyen-138', review, '04510');
  await move(page, 'Chấp nhận', 'Đã chấp nhận');

  await openReview(page, 'tinh', 'Công bố');
  const corrected = page.locator('table.corrected tbody tr');
  await expect(corrected).toHaveCount(2);
  await page.getByRole('button', { name: 'Công bố phụ lục đính chính…' }).click();
  await page.getByLabel('Số, ký hiệu văn bản').fill('13/PL-MTTQ-CA');
  await page.getByRole('button', { name: 'Công bố phụ lục, 2 số liệu' }).click();
  const addendum = page.getByRole('region', { name: 'Phụ lục đính chính số 1' });
  await expect(addendum).toBeVisible({ timeout: 60_000 });
  const docx = await take(page, addendum.getByRole('link', { name: 'Tải văn bản (.docx)' }));
  if (papers) await writeFile(`${papers}/addendum.docx`, docx);

  const changed = readDocx(docx).rows.filter((row) => row.length === 7 && row[0] !== 'TT');
  expect(changed.map(([, unit, , , published, current]) => [unit, published, current])).toEqual([
    ['Huyện Trấn Yên', '10', '9'],
    ['Xã Việt Thành', '6', '5'],
  ]);
  await expect(page.getByText('Không có số liệu nào khác với lần công bố gần nhất')).toBeVisible();
});

for (const [screen, size] of screens) {
  test(`what is public of a review and its meetings meet WCAG 2.2 AA on a ${screen}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    for (const [tab, shown] of [
      ['Công bố', 'Phụ lục đính chính số 1'],
      ['Hội nghị', 'Thứ Tư, 03/01/2024'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one is looked at after another
      await openReview(page, 'tinh', tab);
      // oxlint-disable-next-line no-await-in-loop -- and once it is there
      await expect(page.getByRole('region', { name: shown })).toBeVisible();
      // oxlint-disable-next-line no-await-in-loop -- as a whole
      await expectAccessible(page);
    }
  });
}
