import { expect, test } from '@playwright/test';
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
  await expect(page.getByText('Không tìm thấy').first()).toBeVisible();
});
