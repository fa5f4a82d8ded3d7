import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './demo.ts';
import { settled, signInAs } from './people.ts';

const history = (page: Page) => page.getByRole('region', { name: /Lịch sử|History/ });

test('every record tells what brought it here, and nothing of it runs off a phone', async ({
  page,
}) => {
  await signInAs(page, 'tinh');
  for (const path of [
    '/units/04507/show',
    '/documents/ctph-456/show',
    `/programmes/${encodeURIComponent('09/CTr-BCA-MTTW')}/show`,
  ]) {
    await page.goto(path);
    await expect(history(page).getByText('Nạp dữ liệu')).toBeVisible();
    await expect(history(page).getByText(/hệ thống · \d\d\/\d\d\/\d{4}/)).toBeVisible();
  }
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(history(page).getByText('Nạp dữ liệu')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('what is done to an account stands in its history at once, without the password', async ({
  page,
}) => {
  await signInAs(page, 'quantri', '/accounts/xem/show');
  await expect(history(page).getByText('Lập tài khoản')).toBeVisible();
  await page.getByRole('button', { name: 'Đặt lại mật khẩu' }).click();
  const password = await page.locator('.new-password code').innerText();
  await expect(history(page).getByText('Đổi mật khẩu')).toBeVisible();
  await expect(history(page)).not.toContainText(password);

  // Every rule of axe, not those of WCAG alone.
  const { violations } = await new AxeBuilder({ page }).include('.timeline').analyze();
  expect(violations).toEqual([]);
});

test('what was done to a signing stands in its history and its unit’s, with a way between them', async ({
  page,
}) => {
  await signInAs(page, 'tinh', '/units/04507/show');
  await history(page).getByRole('link').first().click();
  await settled(page);
  await expect(history(page).getByText('Lập bản ký kết')).toBeVisible();
});
