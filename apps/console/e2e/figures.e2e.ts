import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './demo.ts';
import { settled, signInAs } from './people.ts';

test('the province reads its year, and is told why a number is what it is', async ({ page }) => {
  await signInAs(page, 'tinh', '/figures?period=2022');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bảng tổng hợp năm 2022');
  await expect(grid.locator('tbody tr')).toHaveCount(9);
  await expectAccessible(page);

  const name = grid.getByRole('link', { name: 'Huyện Trạm Tấu' });
  await name.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('heading', { name: /Vì sao Huyện Trạm Tấu/ })).toBeVisible();
  await expect(panel.locator('tbody tr')).toHaveCount(12);
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  // The focus is where it was, so that the arrows go on from there.
  await page.keyboard.press('Home');
  await expect(name).toBeFocused();

  await name.click();
  await expect(page).toHaveURL(/u=139/);
  await expect(page.getByRole('grid').locator('tbody tr')).toHaveCount(12);
});

test('a figure is followed over time, and looked at on the map', async ({ page }) => {
  await signInAs(page, 'tinh', '/figures?period=2022&tab=chart&x=mediators');
  await expect(page.getByRole('img', { name: /Hòa giải viên/ })).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bản đồ' }).click();
  await expect(page.locator('.tile')).toHaveCount(9);
  await expectAccessible(page);
});

test('on a phone the table scrolls under its unit column, and the page does not', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'tinh', '/figures?period=2022');
  await expect(page.getByRole('grid')).toBeVisible();
  await expectAccessible(page);
});
