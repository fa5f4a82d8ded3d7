import { expect } from '@playwright/test';
import { test } from './demo.ts';
import { signInAs } from './people.ts';

test('the province reads from its overview who has signed, and who is missing', async ({
  page,
}) => {
  await signInAs(page, 'tinh');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tổng quan tỉnh Yên Bái');
  await expect(page.getByText('9 đơn vị cấp huyện, 173 đơn vị cấp xã')).toBeVisible();
  await expect(page.getByRole('row', { name: /Cấp huyện 8\/9/ })).toBeVisible();
  await page.getByRole('link', { name: 'Chương trình 09/CTr-BCA-MTTW' }).click();
  await expect(page.getByText('154/173').first()).toBeVisible();
  const matrix = page.getByRole('table');
  await expect(matrix.getByRole('row')).toHaveCount(11);
  await page.getByRole('button', { name: 'Huyện Trấn Yên, Chờ duyệt: 2 đơn vị' }).click();
  await expect(page).toHaveURL(/cell=138%3ASUBMITTED/);
  await expect(page.getByRole('link', { name: 'Xã Minh Quán' })).toBeVisible();
  await expect(page.getByText('04567')).toBeVisible();
  await page.getByRole('button', { name: 'Cấp huyện' }).click();
  await expect(page.getByText('8/9').first()).toBeVisible();
});

test('a district reads its own communes alone', async ({ page }) => {
  await signInAs(page, 'huyen-138');
  await expect(page.getByText('21 đơn vị cấp xã').first()).toBeVisible();
  await page.getByRole('link', { name: 'Chương trình 09/CTr-BCA-MTTW' }).click();
  await expect(page.getByText('17/21').first()).toBeVisible();
  await expect(page.getByText('Huyện Văn Yên')).toBeHidden();
});

test('published figures stand with their precision and source', async ({ page }) => {
  await signInAs(page, 'tinh');
  await expect(page.getByText(/trên 410\.000\slượt hộ/)).toBeVisible();
  await expect(page.getByText(/hàng trăm\scâu lạc bộ/)).toBeVisible();
  await expect(page.getByText('Trang thông tin dân số của tỉnh Yên Bái')).toBeVisible();
  await expect(page.getByRole('row', { name: /an ninh trật tự.*134\/150/ })).toBeVisible();
});

test('an account without a grant sees no number, and is told why', async ({ page }) => {
  await signInAs(page, 'chua-quyen');
  await expect(page.getByText('chưa được phân quyền ở đơn vị nào')).toBeVisible();
  await expect(page.getByRole('main').getByRole('table')).toHaveCount(0);
});
