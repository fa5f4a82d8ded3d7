import { expect, type Page } from '@playwright/test';

const demoPassword = 'phoi-hop-demo';

/**
 * Opens a page as one of the demonstration's people, and waits for the frame.
 *
 * The form is left out: opening it first would load the console twice for each journey.
 */
export async function signInAs(
  page: Page,
  username: string,
  path = '/',
  password = demoPassword,
): Promise<void> {
  await page.context().clearCookies();
  const answer = await page.request.post('/api/auth/sign-in/username', {
    data: { username, password },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  await page.goto(path);
  // The frame's own main: each size and each account has it, whatever it holds.
  await expect(page.locator('#main-content')).toBeVisible();
}

/** Signs in at the form, as people do. */
export async function signInAtForm(
  page: Page,
  username: string,
  password = demoPassword,
): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/login');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.locator('#main-content')).toBeVisible();
}

/** Waits until the screen shows what it was opened for: not the promise of it, and no part of it that failed. */
export async function settled(page: Page): Promise<void> {
  const main = page.getByRole('main');
  const shown =
    'table, form, .board, .state-of-page, .chain, .waiting, .facts, .verify-choose, .line-card';
  await expect(main.locator(shown).first()).toBeVisible();
  await expect(main.locator('[aria-busy=true]')).toHaveCount(0);
  await expect(main.locator('.failed')).toHaveCount(0);
}
