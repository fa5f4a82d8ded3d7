import { expect } from '@playwright/test';
import { expectAccessible, onDeskAndPhone, phone } from './accessible.ts';
import { test } from './demo.ts';
import { signInAs } from './people.ts';

const shots = process.env['PHOIHOP_SHOTS'];

test('an administrator adds an indicator and words it otherwise: both versions stand side by side', async ({
  page,
}) => {
  await signInAs(page, 'quantri', '/indicators');
  await page.getByRole('link', { name: 'Thêm chỉ tiêu' }).click();
  await page.getByLabel('Tên', { exact: true }).fill('Đội dân phòng');
  await page.getByLabel('Tên tiếng Anh').fill('Fire watch teams');
  await page.getByLabel('Đơn vị tính', { exact: true }).fill('đội');
  await page.getByLabel('Đơn vị tính tiếng Anh').fill('teams');
  await page.getByLabel('Nguồn').fill('Kế hoạch 12/KH-BCĐ');
  await page.getByLabel('Mã').fill('Fire watch');
  await page.getByRole('radio', { name: /Hiện có đến cuối kỳ/ }).check();
  await page.getByLabel('Cấp nhập').selectOption('COMMUNE');
  await page.getByLabel('Kỳ nhập').selectOption('YEAR');
  // Far ahead, so that no sheet of the demonstration asks for it.
  await page.getByLabel('Thu thập từ ngày').fill('2040-01-01');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('alert')).toContainText('chữ thường không dấu');
  await expect(page.getByLabel('Mã')).toBeFocused();
  await page.getByLabel('Mã').fill('fire_watch_teams');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Đội dân phòng\s*bản 1/);

  await page.getByRole('link', { name: 'Sửa' }).click();
  await page.getByLabel('Tên', { exact: true }).fill('Đội dân phòng cơ sở');
  // What is typed outlives a look elsewhere.
  await page.getByRole('link', { name: 'Quy tắc kiểm tra' }).click();
  await page.getByRole('button', { name: 'Rời đi, giữ nháp' }).click();
  await page.goBack();
  await expect(page.getByLabel('Tên', { exact: true })).toHaveValue('Đội dân phòng cơ sở');
  await page.getByRole('button', { name: 'Lưu' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText(/cơ sở\s*bản 2/);
  const versions = page.getByRole('region', { name: 'Các bản' }).last();
  await expect(versions.getByRole('columnheader')).toContainText([
    'Mục',
    /Bản 2.*hiện hành/,
    'Bản 1',
  ]);
  await expect(versions.getByRole('row', { name: /^Tên Đội/ }).getByRole('cell')).toHaveText([
    'Đội dân phòng cơ sở',
    'Đội dân phòng',
  ]);
  await expect(versions.getByRole('row', { name: 'Thay đổi Tên bản đầu' })).toBeVisible();
  const history = page.getByRole('region', { name: 'Lịch sử' });
  await expect(history.getByText('Sửa chỉ tiêu')).toBeVisible();
  await expect(history.getByText('Thêm chỉ tiêu')).toBeVisible();
  if (shots) await page.screenshot({ path: `${shots}/versions.png`, fullPage: true });
});

test('a rule is put together of indicators and read out before it is saved; later it rests', async ({
  page,
}) => {
  await signInAs(page, 'quantri', '/validation-rules/create');
  await page.getByLabel('Mã').fill('clubs_among_villages');
  const left = page.getByRole('group', { name: 'Vế trái: cộng các chỉ tiêu' });
  await left.getByRole('button', { name: 'Chọn chỉ tiêu' }).click();
  await page.getByRole('dialog').getByRole('searchbox').fill('cau lac bo');
  await page.getByRole('checkbox', { name: /^Câu lạc bộ/ }).check();
  await page.keyboard.press('Escape');
  const right = page.getByRole('group', { name: 'Vế phải: cộng các chỉ tiêu' });
  await right.getByRole('button', { name: 'Chọn chỉ tiêu' }).click();
  // What belongs to another sheet is not offered.
  await expect(page.getByRole('checkbox', { name: /^Buổi học tập/ })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Thôn, tổ dân phố', exact: true }).check();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const sentence = '“Câu lạc bộ phòng chống tội phạm, ma túy” không lớn hơn “Thôn, tổ dân phố”';
  await expect(page.getByText(sentence)).toBeVisible();
  await page.getByLabel('Tên quy tắc').fill('Câu lạc bộ không nhiều hơn thôn');
  await page.getByRole('radio', { name: /Thông tin/ }).check();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /không nhiều hơn thôn\s*bản 1/,
  );

  await page.getByRole('link', { name: 'Sửa' }).click();
  await page.getByRole('radio', { name: /Tạm dừng/ }).check();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('row', { name: 'Tình trạng Tạm dừng Đang áp dụng' })).toBeVisible();
  await page.getByRole('link', { name: 'Quy tắc kiểm tra' }).first().click();
  await page.getByLabel('Tình trạng').selectOption('no');
  await expect(page.getByText('1 trong 12 quy tắc')).toBeVisible();
});

test('a commune reads the catalogues, finds them by the palette, and changes nothing; in English too', async ({
  page,
}) => {
  await signInAs(page, 'xa-04507', '/indicators?q=to%20hoa%20giai');
  await expect(page.getByText('1 trong')).toBeVisible();
  await expect(page.getByText('Tài khoản này chỉ xem.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Thêm chỉ tiêu' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Tổ hòa giải', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Các bản' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sửa' })).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('>quy tac');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'EN' }).first().click();
  await page.getByRole('link', { name: 'At least one mediator for each mediation group' }).click();
  await expect(page.getByText('“Mediators” is at least “Mediation groups”').first()).toBeVisible();

  for (const path of ['/indicators/create', '/validation-rules/mediators_for_groups']) {
    await page.goto(path);
    await expect(page.getByText('This account only reads it.')).toBeVisible();
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  }
});

test('what the pivot shows is handed out as it stands', async ({ page }) => {
  await signInAs(page, 'tinh', '/figures?period=2022&i=mediators,households&level=DISTRICT');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Xuất CSV, 9 dòng' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('Tỉnh Yên Bái 2022.csv');
  await expect(page.getByRole('link', { name: 'Xuất Excel, 9 dòng' })).toHaveAttribute(
    'href',
    /figures\.xlsx\?.*indicators=mediators%2Chouseholds/,
  );
});

for (const path of [
  '/indicators',
  '/indicators/self_management_groups/show',
  '/indicators/create',
  '/indicators/mediators',
  '/validation-rules',
  '/validation-rules/households_change/show',
  '/validation-rules/create',
  '/validation-rules/households_change',
]) {
  test(`${path} meets WCAG 2.2 AA on a desk and on a phone`, async ({ page }) => {
    await page.setViewportSize(phone);
    await signInAs(page, 'quantri', path);
    await onDeskAndPhone(page);
  });
}
