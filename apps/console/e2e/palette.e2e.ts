import { expect } from '@playwright/test';
import { test } from './demo.ts';
import { signInAs } from './people.ts';

test('Ctrl-K leads to a unit by its name or code, to a document, and to a page', async ({
  page,
}) => {
  await signInAs(page, 'tinh');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  await field.fill('dao thinh');
  await expect(page.getByRole('option', { name: /Xã Đào Thịnh.*04507.*Đơn vị/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Xã Đào Thịnh');

  await page.keyboard.press('Control+k');
  await field.fill('#04516');
  await expect(page.getByRole('option', { name: /Xã Minh Quán/ })).toBeVisible();
  await field.fill('456/CTPH');
  await expect(page.getByRole('option', { name: /456\/CTPH.*Văn bản/ })).toBeVisible();
  await field.fill('> ky ket');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('Alt-U opens the scope, Alt-D the day, and a slash goes to the search', async ({ page }) => {
  await signInAs(page, 'tinh', '/units');
  await expect(page.getByText('183 đơn vị')).toBeVisible();
  await page.keyboard.press('Alt+u');
  await expect(page.getByRole('dialog', { name: 'Chọn đơn vị để xem' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+d');
  await expect(page.getByRole('dialog', { name: 'Xem theo ngày' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.popup')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(page.getByLabel('Tìm', { exact: true })).toBeFocused();
});

test('what waits for the viewer is counted in the rail and listed oldest first', async ({
  page,
}) => {
  await signInAs(page, 'huyen-138');
  await page.getByRole('link', { name: /^Việc chờ tôi/ }).click();
  const waiting = page.getByRole('main').getByRole('listitem');
  await expect(waiting.first()).toBeVisible();
  // Each sort is read by itself: all of them are there in the end.
  await expect
    .poll(async () => {
      const told = page.getByRole('link', { name: `Việc chờ tôi ${await waiting.count()} việc` });
      return told.isVisible();
    })
    .toBe(true);
});
