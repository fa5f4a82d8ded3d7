import { expect } from '@playwright/test';
import { test } from './demo.ts';
import { signInAs } from './people.ts';

test('in the demo somebody signed in tries a query, and no file of the page comes from elsewhere', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await signInAs(page, 'huyen-138');
  await page.goto('/explorer/');
  // The editor comes after the page; what is pressed before it stands does nothing.
  await expect(page.locator('.graphiql-query-editor')).toContainText('signingCoverage');
  await page.getByRole('button', { name: /Execute/ }).click();
  await expect(page.locator('.result-window')).toContainText('"expected": 21');

  const elsewhere = asked.filter(
    (url) => !url.startsWith(baseURL ?? 'none') && !url.startsWith('data:'),
  );
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});

test('who is not signed in is led to the door', async ({ page }) => {
  await page.goto('/explorer/');
  await expect(page).toHaveURL(/\/login/);
});
