import { expect } from '@playwright/test';
import { onDeskAndPhone, phone } from './accessible.ts';
import { test } from './demo.ts';
import { signInAs } from './people.ts';

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
test('the form to sign in meets WCAG 2.2 AA on a desk and on a phone', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/login');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await onDeskAndPhone(page);
});

test('the page that verifies meets WCAG 2.2 AA on a desk and on a phone', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/verify');
  await expect(page.getByText(/Khóa công khai của hệ thống/)).toBeVisible();
  await onDeskAndPhone(page);
});

for (const path of screens) {
  test(`${path} meets WCAG 2.2 AA on a desk and on a phone`, async ({ page }) => {
    await page.setViewportSize(phone);
    await signInAs(page, 'tinh', path);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await onDeskAndPhone(page);
  });
}
