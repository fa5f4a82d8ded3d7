import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { settled, signInAs } from './people.ts';

const screens = [
  '/',
  '/inbox',
  '/programmes',
  '/programmes/09%2FCTr-BCA-MTTW/show?cell=138:SUBMITTED',
  '/coverage',
  '/signings',
  '/signings?view=board',
  '/signings/create',
  '/documents',
  '/documents/ctph-456/show',
  '/units',
  '/units/138/show',
];
const sizes = [
  { name: 'wide', width: 1366, height: 768 },
  { name: 'narrow', width: 390, height: 844 },
];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const { name, ...viewport } of sizes) {
  test.describe(`${name} screens meet WCAG 2.2 AA`, () => {
    test.use({ viewport });

    test('/login', async ({ page }) => {
      await page.goto('/login');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    });

    test('/verify', async ({ page }) => {
      await page.goto('/verify');
      await expect(page.getByText(/Khóa công khai của hệ thống/)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    });

    for (const path of screens) {
      test(path, async ({ page }) => {
        await signInAs(page, 'tinh', path);
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
        await settled(page);
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
      });
    }
  });
}
