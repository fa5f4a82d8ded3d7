import { expect, type Page } from '@playwright/test';

/** Signs in as one of the demonstration's people and waits for the frame. */
export async function signInAs(
  page: Page,
  username: string,
  path = '/',
  password = 'phoi-hop-demo',
): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/login');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  // The frame's own main: each size and each account has it, whatever its overview holds.
  await expect(page.locator('#main-content')).toBeVisible();
  if (path !== '/') await page.goto(path);
}

/** Waits until the screen shows what it was opened for, not the promise of it. */
export async function settled(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(
    main.locator('table, form, .board, .state-of-page, .chain, .waiting').first(),
  ).toBeVisible();
  await expect(main.locator('[aria-busy=true]')).toHaveCount(0);
}
