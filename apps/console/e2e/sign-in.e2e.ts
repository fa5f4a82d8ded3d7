import { expect } from '@playwright/test';
import { test } from './demo.ts';
import { signInAtForm } from './people.ts';

test('nobody sees anything before signing in', async ({ page }) => {
  await page.goto('/units');
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
});

test('a wrong password is refused in the reader’s language', async ({ page }) => {
  await page.goto('/login');
  await page.getByLabel('Tên đăng nhập').fill('tinh');
  await page.getByLabel('Mật khẩu').fill('sai-mat-khau');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('không đúng');
});

test('the coordinator of the province arrives at the overview, and signs out', async ({ page }) => {
  await signInAtForm(page, 'tinh');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tổng quan');
  await expect(page.getByRole('button', { name: /Tỉnh Yên Bái/ })).toBeVisible();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('heading', { name: 'Đăng nhập' })).toBeVisible();
});
