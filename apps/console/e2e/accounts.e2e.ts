import { expect } from '@playwright/test';
import { onDeskAndPhone, phone } from './accessible.ts';
import { test } from './demo.ts';
import { signInAs } from './people.ts';

test('an administrator makes an account, grants it a district, and it signs in to see that district alone', async ({
  page,
}) => {
  await signInAs(page, 'quantri', '/accounts/create');
  await page.getByLabel('Tên đăng nhập').fill('giam-sat-138');
  await page.getByLabel('Tên tài khoản').fill('Ban giám sát huyện Trấn Yên');
  await page.getByRole('button', { name: 'Lập tài khoản' }).click();
  const password = await page.locator('.new-password code').innerText();
  expect(password).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);

  await page.getByRole('link', { name: 'Mở tài khoản để cấp quyền' }).click();
  await expect(page.getByText('Chưa được phân quyền')).toBeVisible();
  await page.getByLabel('Vai trò').selectOption('VIEWER');
  await page.getByLabel('Đơn vị', { exact: true }).click();
  await page.getByRole('searchbox').last().fill('tran yen');
  await page.getByRole('button', { name: /Huyện Trấn Yên/ }).click();
  await page.getByRole('button', { name: 'Cấp quyền' }).click();
  await expect(page.getByRole('row', { name: /Người xem Huyện Trấn Yên/ })).toBeVisible();

  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await signInAs(page, 'giam-sat-138', '/units', password);
  await expect(page.getByText('22 đơn vị')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Tài khoản' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await signInAs(page, 'quantri', '/accounts/giam-sat-138/show');
  await page.getByRole('button', { name: 'Thu quyền' }).click();
  await page.getByLabel('Lý do thu quyền').fill('Hết nhiệm vụ');
  await page.locator('form.move-form').getByRole('button', { name: 'Thu quyền' }).click();
  await expect(page.getByRole('row', { name: /Hết nhiệm vụ/ })).toBeVisible();
});

test('the record tells who did what, narrowed by who, and field by field', async ({ page }) => {
  await signInAs(page, 'quantri', '/audit');
  await page.getByRole('searchbox').fill('tran yen');
  await expect(page.getByRole('row', { name: /Duyệt/ }).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /Điều phối viên tỉnh Yên Bái/ })).toHaveCount(0);
  const approved = page.getByRole('row', { name: /Duyệt/ }).first();
  await approved.getByText(/Thay đổi \d+ mục/).click();
  await expect(approved.getByText('Chờ ký')).toBeVisible();
});

test('nobody grants himself anything, and the screen does not offer it', async ({ page }) => {
  await signInAs(page, 'quantri', '/accounts/quantri/show');
  await expect(page.getByText('Đây là tài khoản đang dùng.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cấp quyền' })).toHaveCount(0);
});

test('who keeps no accounts is told so, not that there are none', async ({ page }) => {
  await signInAs(page, 'tinh', '/accounts');
  await expect(
    page.getByText('Tài khoản này chưa được phân quyền xem nội dung này.'),
  ).toBeVisible();
});

for (const path of ['/accounts', '/accounts/create', '/accounts/huyen-138/show', '/audit']) {
  test(`${path} meets WCAG 2.2 AA on a desk and on a phone`, async ({ page }) => {
    await page.setViewportSize(phone);
    await signInAs(page, 'quantri', path);
    await onDeskAndPhone(page);
  });
}
