import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './demo.ts';
import { signInAs } from './people.ts';

test('a commune mends a figure and hands its quarter in, and its district accepts it', async ({
  page,
}) => {
  await signInAs(page, 'xa-04507', '/figure-sheets/grid?period=2023-Q3');
  const grid = page.getByRole('grid');
  await expect(grid.locator('tbody tr')).toHaveCount(1);
  await expectAccessible(page);

  // A slip of the pen, a zero too many: the rule asks about it, and the sheet cannot be handed in.
  const slip = grid.locator('td.asks').first();
  await expect(slip).toBeVisible();
  const before = await slip.innerText();
  await slip.click();
  await page.keyboard.type(before.replaceAll(/\D/g, '').slice(0, -1));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/1 ô chưa gửi/).first()).toBeVisible();
  await page.reload();
  await expect(grid.locator('td.unsent')).toHaveCount(1);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Mọi ô đã gửi')).toBeVisible();
  await expect(grid.locator('td.asks')).toHaveCount(0);

  await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await expect(grid.getByText('Đã nộp')).toBeVisible();
  await expect(grid.locator('td.entry-cell:not(.locked)')).toHaveCount(0);

  await signInAs(page, 'huyen-138', '/figure-sheets?period=2023-Q3');
  const row = page.getByRole('row').filter({ hasText: '04507' });
  await expect(row.getByText('Đã nộp')).toBeVisible();
  await expectAccessible(page);
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Chấp nhận 1 báo cáo' }).click();
  await expect(row.getByText('Đã chấp nhận')).toBeVisible();
});

test('on a phone a commune has one indicator a row, and the page does not scroll sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'xa-04504', '/figure-sheets/grid?period=2023-Q3');
  await expect(page.locator('.phone-cell').first()).toBeVisible();
  await expectAccessible(page);
});
