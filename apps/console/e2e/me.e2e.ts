import { expect } from '@playwright/test';
import { onDeskAndPhone, phone } from './accessible.ts';
import { test } from './demo.ts';
import { TOTP } from 'otpauth';
import { signInAs } from './people.ts';

test('a second factor is switched on, asked for at the next sign-in, and replaced by a recovery code', async ({
  page,
}) => {
  await signInAs(page, 'huyen-133', '/me');
  const card = page.getByRole('region', { name: 'Xác thực hai lớp' });
  await card.getByLabel('Mật khẩu hiện tại').fill('phoi-hop-demo');
  await card.getByRole('button', { name: 'Bật' }).click();
  await expect(card.getByRole('img', { name: 'Mã QR của ứng dụng xác thực' })).toBeVisible();
  const secret = (await card.locator('code').innerText()).replaceAll(' ', '');
  const device = new TOTP({ secret });
  await card.getByLabel('Mã sáu số').fill(device.generate());
  await card.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(card.getByText('Đang bật')).toBeVisible();
  const recovery = await card.locator('.recovery code').first().innerText();

  for (const answer of ['code', 'recovery'] as const) {
    await page.context().clearCookies();
    await page.goto('/login');
    await page.getByLabel('Tên đăng nhập').fill('huyen-133');
    await page.getByLabel('Mật khẩu').fill('phoi-hop-demo');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Xác thực hai lớp' })).toBeVisible();
    if (answer === 'code') {
      await page.getByLabel('Mã xác thực').fill('000000');
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await expect(page.getByRole('alert')).toContainText('Mã không đúng');
      await page.getByLabel('Mã xác thực').fill(device.generate());
    } else {
      await page.getByRole('button', { name: 'Không có thiết bị: dùng mã dự phòng' }).click();
      await page.getByLabel('Mã dự phòng').fill(recovery);
    }
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await expect(page.locator('#main-content')).toBeVisible();
  }

  await signInAs(page, 'quantri', '/accounts/huyen-133/show');
  await page.getByRole('button', { name: 'Gỡ xác thực hai lớp' }).click();
  await expect(page.getByRole('button', { name: 'Gỡ xác thực hai lớp' })).toHaveCount(0);
  await signInAs(page, 'huyen-133');
});

test('a grant is lent, used under both names, and taken back', async ({ page }) => {
  await signInAs(page, 'huyen-135', '/me');
  const card = page.getByRole('region', { name: 'Ủy quyền' });
  await card.locator('summary').click();
  await card.getByLabel('Người được ủy quyền').fill('chua-quyen');
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await card.getByLabel('Đến hết ngày').fill(tomorrow);
  await card.getByLabel('Lý do').fill('nghỉ');
  await card.getByRole('button', { name: 'Ủy quyền' }).click();
  await expect(card.getByRole('alert')).toContainText('lý do');
  await card.getByLabel('Lý do').fill('Đi công tác hai ngày');
  await card.getByRole('button', { name: 'Ủy quyền' }).click();
  await expect(card.getByText(/Đã ủy quyền Điều phối viên/)).toBeVisible();

  await signInAs(page, 'chua-quyen', '/me');
  await expect(page.getByText(/theo ủy quyền của Điều phối viên huyện/)).toBeVisible();

  await signInAs(page, 'huyen-135', '/me');
  await card.getByRole('button', { name: 'Chấm dứt' }).click();
  await expect(card.getByRole('button', { name: 'Chấm dứt' })).toHaveCount(0);
  await signInAs(page, 'chua-quyen');
  await expect(page.getByText('Chưa được phân quyền').first()).toBeVisible();
});

test('a token is made, works for a program, and is revoked', async ({
  page,
  playwright,
  baseURL,
}) => {
  await signInAs(page, 'huyen-138', '/me');
  const card = page.getByRole('region', { name: 'Mã truy cập của phần mềm' });
  await card.locator('summary').click();
  await card.getByLabel('Dùng cho').fill('Đồng bộ huyện');
  const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await card.getByLabel('Có giá trị đến hết ngày').fill(nextWeek);
  await card.getByRole('button', { name: 'Tạo mã truy cập' }).click();
  const secret = await card.locator('.new-password code').innerText();
  const program = await playwright.request.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  });
  const count = () => program.post('/graphql', { data: { query: '{ units { totalCount } }' } });
  expect(await (await count()).json()).toMatchObject({ data: { units: { totalCount: 22 } } });

  await card.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(card.getByText('đã thu hồi')).toBeVisible();
  expect((await count()).status()).toBe(401);
});

test('one’s own password is changed by who knows it', async ({ page }) => {
  await signInAs(page, 'huyen-136', '/me');
  const card = page.getByRole('region', { name: 'Đổi mật khẩu' });
  const change = async (present: string, next: string) => {
    await card.getByLabel('Mật khẩu hiện tại').fill(present);
    await card.getByLabel('Mật khẩu mới').fill(next);
    await card.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  };
  await change('sai mật khẩu', 'mat-khau-moi-136');
  await expect(card.getByText('Mật khẩu hiện tại không đúng.')).toBeVisible();
  await change('phoi-hop-demo', 'ngan');
  await expect(card.getByText('Mật khẩu mới phải có từ 10 đến 128 ký tự.')).toBeVisible();
  await change('phoi-hop-demo', 'mat-khau-moi-136');
  await expect(page.getByText('Đã đổi mật khẩu.')).toBeVisible();
  await signInAs(page, 'huyen-136', '/', 'mat-khau-moi-136');
});

test('one’s own account, with every form open, meets WCAG 2.2 AA on a desk and on a phone', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'tinh', '/me');
  await expect(page.getByRole('heading', { name: 'Xác thực hai lớp' })).toBeVisible();
  for (const summary of await page.locator('main summary').all()) await summary.click();
  await onDeskAndPhone(page);
});
