import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { settled, signInAs } from './people.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violationsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}

test('the province reads its year, and is told why a number is what it is', async ({ page }) => {
  await signInAs(page, 'tinh', '/figures?period=2022');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bảng tổng hợp năm 2022');
  await expect(grid.locator('tbody tr')).toHaveCount(9);
  expect(await violationsOf(page)).toEqual([]);

  const name = grid.getByRole('link', { name: 'Huyện Trạm Tấu' });
  await name.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('heading', { name: /Vì sao Huyện Trạm Tấu/ })).toBeVisible();
  await expect(panel.locator('tbody tr')).toHaveCount(12);
  await expect(panel.getByRole('alert')).toHaveCount(0);
  expect(await violationsOf(page)).toEqual([]);
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
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bản đồ' }).click();
  await expect(page.locator('.tile')).toHaveCount(9);
  expect(await violationsOf(page)).toEqual([]);
});

test('on a phone the table scrolls under its unit column, and the page does not', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'tinh', '/figures?period=2022');
  await expect(page.getByRole('grid')).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
});
