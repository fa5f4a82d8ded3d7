import { expect } from '@playwright/test';
import { test } from './demo.ts';
import { signInAs } from './people.ts';

test('the chain of a document is drawn and leads from one to the next', async ({ page }) => {
  await signInAs(page, 'tinh', '/documents');
  await expect(page.getByText('20 văn bản')).toBeVisible();
  await page.getByLabel('Tìm').fill('456');
  await page.getByRole('link', { name: '456/CTPH' }).click();
  const chain = page.locator('.chain');
  await expect(chain.getByRole('listitem')).toHaveCount(7);
  await expect(chain.locator('.chain-lines g')).toHaveCount(7);
  await expect(chain.getByText('bổ sung 456/CTPH (suy ra)')).toBeVisible();
  await chain.getByRole('link', { name: '09/CTr-BCA-MTTW' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('09/CTr-BCA-MTTW');
});
