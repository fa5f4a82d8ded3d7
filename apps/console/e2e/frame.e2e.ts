import { expect } from '@playwright/test';
import { test } from './demo.ts';
import { signInAs } from './people.ts';

test('the language switches to English and back, and is remembered', async ({ page }) => {
  await signInAs(page, 'tinh');
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Administrative units' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Administrative units' })).toBeVisible();
  await page.getByRole('button', { name: 'VI', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Đơn vị hành chính' })).toBeVisible();
});

test('another day stands in gold, in the address, and on every screen until sent back', async ({
  page,
}) => {
  await signInAs(page, 'tinh');
  await page.getByRole('button', { name: /Xem theo ngày/ }).click();
  await page.getByRole('button', { name: '01/07/2025' }).click();
  const strip = page.getByText('Đang xem theo ngày 01/07/2025');
  await expect(strip).toBeVisible();
  await page.getByRole('link', { name: 'Chương trình', exact: true }).click();
  await expect(page).toHaveURL(/\/programmes.*d=2025-07-01/);
  await expect(strip).toBeVisible();
  await page.getByRole('button', { name: 'Về hôm nay' }).click();
  await expect(strip).toBeHidden();
});

test('the scope is found without diacritics, and repeated names tell their code', async ({
  page,
}) => {
  await signInAs(page, 'tinh');
  await page.getByRole('button', { name: /Tỉnh Yên Bái/ }).click();
  await page.getByRole('searchbox').fill('mu cang chai');
  const found = page.getByRole('dialog').getByRole('listitem');
  await expect(found.filter({ hasText: 'Huyện Mù Cang Chải' }).first()).toBeVisible();
  await expect(found.filter({ hasText: 'Thị trấn Mù Cang Chải' })).toBeVisible();
  await found
    .getByRole('button', { name: /^Huyện Mù Cang Chải/ })
    .first()
    .click();
  await expect(page).toHaveURL(/u=137/);
});

test('a district sees its own communes alone, in the picker too', async ({ page }) => {
  await signInAs(page, 'huyen-138');
  await page.getByRole('button', { name: /Huyện Trấn Yên/ }).click();
  await page.getByRole('searchbox').fill('mu cang chai');
  await expect(page.getByText('Không có đơn vị nào khớp.')).toBeVisible();
});

test('an address that leads nowhere says so', async ({ page }) => {
  await signInAs(page, 'tinh', '/khong-co-trang-nay');
  await expect(page.getByRole('heading', { name: 'Không tìm thấy' })).toBeVisible();
});

test('on paper the frame is gone and the page has the whole width', async ({ page }) => {
  await signInAs(page, 'tinh', '/programmes/09%2FCTr-BCA-MTTW/show');
  await expect(page.getByText('154/173').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Điều hướng chính' })).toBeHidden();
  await expect(page.getByText('Tỉnh Yên Bái · xem theo ngày 15/12/2023')).toBeVisible();
  const box = await page.locator('.coverage').boundingBox();
  expect(box?.width).toBeGreaterThan(1300);
});

test('what the console asks is sent by its hash, which the service knows, and by no text', async ({
  page,
}) => {
  const asked: { query?: string; operationName?: string }[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/graphql')) return;
    asked.push(request.postDataJSON() as (typeof asked)[number]);
  });
  await signInAs(page, 'tinh');
  for (const path of ['/signings', '/units', '/documents', '/me']) {
    await page.goto(path);
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  }
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter(({ query }) => query !== undefined)).toEqual([]);
});
