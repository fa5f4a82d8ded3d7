import { expect } from '@playwright/test';
import { test } from './demo.ts';
import { signInAs } from './people.ts';

for (const words of ['mu cang chai', 'Mù Căng Chải', 'MÙ CANG CHẢI']) {
  test(`“${words}” finds the district and the township`, async ({ page }) => {
    await signInAs(page, 'tinh', '/units');
    await page.getByLabel('Tìm').fill(words);
    await expect(page.getByText('2 đơn vị', { exact: true })).toBeVisible();
    const table = page.getByRole('table');
    await expect(table.getByRole('link', { name: /^Huyện Mù C[aă]ng Chải/ })).toBeVisible();
    await expect(table.getByRole('link', { name: /^Thị trấn Mù C[aă]ng Chải/ })).toBeVisible();
  });
}

test('the tree is walked by keys down to a commune’s page', async ({ page }) => {
  await signInAs(page, 'tinh', '/units');
  const district = page.getByRole('treeitem', { name: 'Huyện Trấn Yên mã 138' });
  await district.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('treeitem', { name: /mã 04507/ })).toBeVisible();
  await page.keyboard.type('d');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Xã Đào Thịnh');
  await expect(page.getByText('Công an xã Đào Thịnh')).toBeVisible();
  await expect(page.locator('.crumb')).toHaveText(/Tỉnh Yên Bái.*Huyện Trấn Yên/);
});

test('a district sees its 22 units alone, in rows and in the count', async ({ page }) => {
  await signInAs(page, 'huyen-138', '/units');
  await expect(page.getByText('22 đơn vị', { exact: true })).toBeVisible();
  await page.getByLabel('Tìm').fill('mu cang chai');
  await expect(page.getByText('Không có đơn vị nào khớp bộ lọc.')).toBeVisible();
  await page.goto('/units/137/show');
  await expect(
    page.getByText(/^Không có đơn vị nào mang mã 137 .* trong phạm vi được xem/),
  ).toBeVisible();
  await expect(page.getByText('Mù Căng Chải')).toHaveCount(0);
});

test('a post passes to another person, what is not signed yet passes along, and its history says why', async ({
  page,
}) => {
  await signInAs(page, 'huyen-138', '/units/04516/show');
  await page.getByRole('button', { name: 'Đổi người giữ chức vụ Chủ tịch' }).click();
  await page.getByLabel('Người giữ mới').fill('Người giữ chức mới');
  await page.getByLabel('Lý do').fill('Ngắn');
  await page.getByRole('button', { name: 'Đổi người giữ', exact: true }).first().click();
  await expect(page.getByRole('alert')).toContainText('ghi rõ lý do');
  await page.getByLabel('Lý do').fill('Chuyển công tác theo quyết định điều động.');
  await page.getByRole('button', { name: 'Đổi người giữ', exact: true }).first().click();
  await expect(page.getByText('1 bản ký kết chưa ký chuyển theo')).toBeVisible();
  await expect(page.getByText('Người giữ chức mới, 15/12/2023 đến hết 30/06/2025')).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: 'Kế hoạch phối hợp' }).first().click();
  await expect(page.getByText('Người giữ chức vụ mới tiếp nhận')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Người giữ chức mới' })).toBeVisible();
});
