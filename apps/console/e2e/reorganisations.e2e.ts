import { expect, type Page } from '@playwright/test';
import { expectAccessible, onDeskAndPhone, phone } from './accessible.ts';
import { onDay } from './demo.ts';
import { signInAs } from './people.ts';

// Acts are taken back and applied here: on a map of its own.
const test = onDay('2023-12-15');

const theActOf2025 = '1673/NQ-UBTVQH15';

/** Opens an act from the list, as people do. */
async function openAct(page: Page, username: string, number: string): Promise<void> {
  await signInAs(page, username, '/reorganisations');
  await page.getByRole('link', { name: number }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
}

test('the list tells what each act is, from when it holds, and whether that day is verified', async ({
  page,
}) => {
  await signInAs(page, 'tinh', '/reorganisations');
  const rowOf = (number: string) => page.getByRole('row').filter({ hasText: number });
  await expect(page.getByText('3 nghị quyết', { exact: true })).toBeVisible();
  await expect(rowOf(theActOf2025)).toContainText(
    /16\/06\/2025.*01\/07\/2025 đã kiểm chứng.*Đã áp dụng/,
  );
  await expect(rowOf('1246/NQ-UBTVQH15')).toContainText(
    /chưa rõ.*01\/12\/2024 chưa kiểm chứng.*Đã áp dụng/,
  );
  await expect(rowOf('871/NQ-UBTVQH14')).toContainText('Ghi nhận');
  await page.getByLabel('Trạng thái').selectOption({ label: 'Ghi nhận' });
  await expect(page.getByText('1 nghị quyết', { exact: true })).toBeVisible();
  await page.getByLabel('Trạng thái').selectOption({ label: 'Đang soạn' });
  await expect(page.getByText('Không có nghị quyết nào khớp bộ lọc.')).toBeVisible();
});

test('who does not administer reads an act, draws nothing up and is told why moves are closed', async ({
  page,
}) => {
  await signInAs(page, 'tinh2', '/reorganisations');
  await expect(page.getByRole('link', { name: theActOf2025 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Soạn nghị quyết' })).toBeHidden();
  await page.getByRole('link', { name: theActOf2025 }).click();
  await expect(page.getByRole('heading', { name: 'Nhập' })).toBeVisible();
  const revert = page.getByRole('button', { name: 'Hoàn lại' });
  await expect(revert).toHaveAttribute('aria-disabled', 'true');
  await expect(revert).toHaveAccessibleDescription(/chưa được phân quyền/);
  await expect(page.getByText('Những gì nghị quyết đã tác động')).toBeHidden();
});

test('the act of 2025 is taken back for a reason, tried, and applied again as it was seen', async ({
  page,
}) => {
  // A whole province is taken back, tried and applied again: each of the three may take its half minute.
  test.slow();
  await openAct(page, 'quantri', theActOf2025);
  await page.getByRole('button', { name: 'Hoàn lại' }).click();
  await page.getByLabel('Lý do').fill('Ngắn');
  await page.getByRole('button', { name: 'Hoàn lại' }).click();
  await expect(page.getByRole('alert')).toContainText('ghi rõ lý do');
  await page.getByLabel('Lý do').fill('Đối chiếu lại danh mục mã trước khi áp dụng.');
  await page.getByRole('button', { name: 'Hoàn lại' }).click();
  await expect(page.getByText('Đã hoàn lại: bản đồ như trước nghị quyết.')).toBeVisible();
  await expect(page.locator('.page-actions').getByText('Đang soạn')).toBeVisible();
  await expect(page.getByText('“Đối chiếu lại danh mục mã trước khi áp dụng.”')).toBeVisible();

  // The province goes on as it was.
  await page.goto('/units/15/show?d=2025-08-01');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tỉnh Yên Bái');

  await page.goto('/reorganisations');
  await page.getByRole('link', { name: theActOf2025 }).click();
  await page.getByRole('button', { name: 'Chạy thử, áp dụng' }).click();
  const tried = page.getByRole('region', { name: 'Kết quả chạy thử' });
  await expect(tried.getByText('225 đơn vị')).toBeVisible({ timeout: 30_000 });
  await expect(tried.getByText('46 thành lập')).toBeVisible();
  await expect(tried.getByText('163 nhập vào đơn vị mới')).toBeVisible();
  await expect(
    tried.getByText('được cấp quyền Điều phối viên tại Tỉnh Lào Cai (15)').first(),
  ).toBeVisible();
  await tried.getByText('225 đơn vị').click();
  await expect(tried.getByRole('row', { name: /Xã Tà Xi Láng/ }).first()).toBeVisible();
  await expectAccessible(page);

  // Nothing is applied before the lines of access are approved; then it is asked once more.
  const apply = tried.getByRole('button', { name: 'Áp dụng' });
  await expect(apply).toHaveAttribute('aria-disabled', 'true');
  await tried.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await apply.focus();
  await page.keyboard.press('Enter');
  await expect(tried.getByRole('alert')).toContainText('Từ ngày 01/07/2025');
  await tried.getByRole('button', { name: 'Xác nhận áp dụng' }).click();
  await expect(page.getByText('Đã áp dụng nghị quyết.')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.page-actions').getByText('Đã áp dụng')).toBeVisible();

  await page.goto('/units/15/show?d=2025-08-01');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tỉnh Lào Cai');
});

test('what a draft changes is read from a table, row by row refused or whole, and the draft is given up', async ({
  page,
}) => {
  await signInAs(page, 'quantri', '/reorganisations');
  await page.getByRole('link', { name: 'Soạn nghị quyết' }).click();
  await page.getByLabel('Số, ký hiệu').fill('99/NQ-UBTVQH15');
  await page.getByLabel('Trích yếu').fill('Sắp xếp thử hai phường');
  await page.getByLabel('Ngày hiệu lực', { exact: true }).fill('2026-03-01');
  await page.getByLabel('Nguồn', { exact: true }).fill('Dự thảo để tập huấn');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sửa bản soạn');

  const table = page.getByRole('region', { name: 'Lấy từ bảng' });
  const head = 'Mã cũ\tMã mới\tTên mới\tLoại mới\tMã cấp trên';
  await table
    .getByLabel('Hoặc dán bảng vào đây')
    .fill(`${head}\n04252\t04252\tYên Bái\tPhường\t15\n99999\t04252\tYên Bái\tPhường\t15`);
  await table.getByRole('button', { name: 'Đọc bảng đã dán' }).click();
  await expect(table.getByText('Không lấy được: 1 dòng chưa đúng')).toBeVisible();
  await expect(table.getByText('Dòng 3:')).toBeVisible();
  await expect(page.getByText('Các thay đổi (0)')).toBeVisible();

  await table
    .getByLabel('Hoặc dán bảng vào đây')
    .fill(`${head}\n04252\t04252\tYên Bái\tPhường\t15\n04273\t04252\tYên Bái\tPhường\t15`);
  await table.getByRole('button', { name: 'Đọc bảng đã dán' }).click();
  await expect(table.getByText('Đã lấy 1 thay đổi từ bảng.')).toBeVisible();
  await expect(page.getByText('Các thay đổi (1)')).toBeVisible();
  await expect(
    page.getByText('Phường Yên Bái (04252) + Phường Nam Cường (04273) → Phường Yên Bái (04252)'),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: '99/NQ-UBTVQH15' }).click();
  await page.getByRole('button', { name: 'Chạy thử, áp dụng' }).click();
  const tried = page.getByRole('region', { name: 'Kết quả chạy thử' });
  await expect(tried.getByText('3 đơn vị')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Bỏ bản soạn' }).click();
  await page.getByLabel('Lý do').fill('Chỉ để tập huấn, không áp dụng.');
  await page.getByRole('button', { name: 'Bỏ bản soạn' }).click();
  await expect(page.locator('.page-actions').getByText('Đã bỏ')).toBeVisible();
  await expect(page.getByText('Bản soạn đã bỏ; không có việc phải xử lý.')).toBeVisible();
});

test('a unit is named without diacritics; of several the right one is chosen by code and parent, and typing is kept', async ({
  page,
}) => {
  await signInAs(page, 'quantri', '/reorganisations/create');
  await page.getByLabel('Ngày hiệu lực', { exact: true }).fill('2024-03-01');
  await page.getByRole('button', { name: 'Thêm thay đổi' }).click();
  const name = page.getByLabel('Thêm đơn vị được nhập');
  await name.fill('xa tan thinh');
  await name.press('Enter');
  await expect(page.getByText('Có 2 đơn vị. Chọn đúng đơn vị theo mã và cấp trên:')).toBeVisible();
  const meant = page.getByRole('button', { name: /Xã Tân Thịnh.*Huyện Văn Chấn/ });
  await meant.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.picked-units')).toContainText(/Xã Tân Thịnh.*Huyện Văn Chấn/);
  await name.fill('khong co xa nay');
  await name.press('Enter');
  await expect(
    page.getByText('Không có đơn vị “khong co xa nay” trên bản đồ ngày đó.'),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Sắp xếp đơn vị' }).first().click();
  await page.getByRole('button', { name: 'Rời đi, giữ nháp' }).click();
  await page.getByRole('link', { name: 'Soạn nghị quyết' }).click();
  await expect(page.getByText('Các thay đổi (1)')).toBeVisible();
  await expect(page.getByText(/Xã Tân Thịnh \(\d+\) → …/)).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ nội dung đã nhập' }).click();
});

test('xã Đào Thịnh is drawn with what came of it: Thành Thịnh, then Trấn Yên', async ({ page }) => {
  await signInAs(page, 'tinh', '/units/04507/show');
  await page.getByRole('link', { name: 'Nguồn gốc' }).click();
  const line = page.getByRole('region', { name: 'Sơ đồ nguồn gốc của Xã Đào Thịnh' });
  await expect(line.getByRole('link', { name: 'Xã Đào Thịnh mã 04507' })).toBeVisible();
  await expect(line.getByRole('link', { name: 'Xã Thành Thịnh mã 04510' })).toBeVisible();
  await expect(line.getByRole('link', { name: /^Xã Trấn Yên mã 04498/ })).toBeVisible();
  await expect(line.getByText('ngày hiệu lực chưa kiểm chứng')).toBeVisible();
  await expectAccessible(page);

  await line.getByRole('link', { name: /^Xã Trấn Yên/ }).press('Enter');
  await expect(page.getByText('Đang xem theo ngày 01/07/2025')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Xã Trấn Yên');

  // Seen from there, two units have borne the code 04510.
  await page.getByRole('link', { name: 'Nguồn gốc' }).click();
  await expect(
    page.getByRole('link', { name: 'Xã Thành Thịnh mã 04510, trước là Việt Thành' }),
  ).toBeVisible();
  await expect(page.getByText('04510 là Xã Việt Thành rồi Xã Thành Thịnh.')).toBeVisible();
});

test('31/12/2023 and 01/07/2025 are compared: 6 units go on, 177 end, 46 are new', async ({
  page,
}) => {
  await signInAs(page, 'tinh', '/units/compare?from=2023-12-31&to=2025-07-01');
  const count = (name: string) => page.getByRole('button', { name });
  await expect(count('Giữ nguyên')).toContainText('0');
  await expect(count('Thay đổi, vẫn là đơn vị cũ')).toContainText('6');
  await expect(count('Kết thúc')).toContainText('177');
  await expect(count('Mới')).toContainText('46');
  await expect(page.getByText('229 đơn vị', { exact: true })).toBeVisible();
  await expect(
    page.getByRole('row', { name: /Xã Đào Thịnh.*Kết thúc.*Xã Trấn Yên 04498/ }),
  ).toBeAttached();
  await count('Thay đổi, vẫn là đơn vị cũ').click();
  await expect(page.getByText('6 đơn vị', { exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /Xã Tà Xi Láng/ })).toContainText('Chuyển cấp trên');
  await expectAccessible(page);
});

test('each screen obeys the day: the new province, how many of its units are on record, no moves', async ({
  page,
}) => {
  await signInAs(page, 'quantri', '/');
  await page.keyboard.press('Alt+D');
  await page.getByRole('button', { name: '01/07/2025' }).click();
  await expect(page.getByText('Đang xem theo ngày 01/07/2025')).toBeVisible();
  for (const path of ['/', '/coverage', '/figures', '/standards', '/units/15/show']) {
    await page.goto(`${path}?d=2025-07-01`);
    await expect(page.getByRole('button', { name: 'Tỉnh Lào Cai' })).toBeVisible();
    await expect(page.getByText('Có số liệu 51/99 đơn vị.')).toBeVisible();
  }
  await page.goto('/reorganisations?d=2025-07-01');
  await expect(page.getByRole('link', { name: 'Soạn nghị quyết' })).toBeHidden();
  await page.getByRole('link', { name: theActOf2025 }).click();
  await expect(page.getByRole('button', { name: 'Hoàn lại' })).toHaveAccessibleDescription(
    'Chỉ xử lý được khi xem theo ngày hôm nay.',
  );
  await page.getByRole('button', { name: 'Về hôm nay' }).click();
  await expect(page.getByRole('button', { name: 'Tỉnh Yên Bái' })).toBeVisible();
});

test('a unit that was looked at is followed to the day that is chosen', async ({ page }) => {
  await signInAs(page, 'tinh', '/units?u=04507');
  await expect(page.getByRole('button', { name: 'Xã Đào Thịnh' })).toBeVisible();
  await page.keyboard.press('Alt+D');
  await page.getByRole('button', { name: '01/07/2025' }).click();
  await expect(page.getByRole('button', { name: 'Xã Trấn Yên' })).toBeVisible();
  await page.getByRole('button', { name: 'Về hôm nay' }).click();
  await expect(page).not.toHaveURL(/d=2025/);
});

for (const path of [
  '/reorganisations',
  '/reorganisations/create',
  '/units/compare?from=2023-12-31&to=2025-07-01',
  '/units/04507/show?tab=line',
]) {
  test(`${path} meets WCAG 2.2 AA on a desk and on a phone`, async ({ page }) => {
    await page.setViewportSize(phone);
    await signInAs(page, 'quantri', path);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await onDeskAndPhone(page);
  });
}

test('an act meets WCAG 2.2 AA on a desk and on a phone', async ({ page }) => {
  await page.setViewportSize(phone);
  await openAct(page, 'quantri', theActOf2025);
  await expect(page.getByRole('heading', { name: 'Nhập' })).toBeVisible();
  await onDeskAndPhone(page);
});
