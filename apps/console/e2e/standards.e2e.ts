import { expect } from '@playwright/test';
import { expectAccessible, screens } from './accessible.ts';
import { test } from './demo.ts';
import { settled, signInAs } from './people.ts';

const shots = process.env['PHOIHOP_SHOTS'];

for (const [screen, size] of screens) {
  test(`on a ${screen} the standards tell fractions beside what was published, and meet WCAG 2.2 AA`, async ({
    page,
  }) => {
    const look = async (name: string) => {
      await expectAccessible(page);
      if (shots) await page.screenshot({ path: `${shots}/${name}-${screen}.png`, fullPage: true });
    };
    await page.setViewportSize(size);
    await signInAs(page, 'tinh', '/standards?d=2022-12-31');
    await settled(page);
    // On a phone a row is a card, and no row to who is read to.
    const row = page.locator('tr').filter({ hasText: /^Xã đạt chuẩn nông thôn mới99\/150/ });
    await expect(row).toContainText('khớp số tính cùng ngày');
    await expect(page.getByRole('columnheader', { name: 'Số công bố' })).toHaveCount(
      screen === 'desk' ? 1 : 0,
    );
    await look('list');
    await row.getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'Chưa đạt (51)' })).toBeVisible();
    await expect(page.getByRole('row', { name: /Huyện Trấn Yên 20\/20/ }).first()).toBeVisible();
    await settled(page);
    await look('show');
  });
}

test('the province recognises a commune and withdraws it again, each by its decision', async ({
  page,
}) => {
  await signInAs(page, 'tinh', '/standards/new_rural_model');
  await settled(page);
  const remaining = page.getByRole('region', { name: /^Chưa đạt \(142\)/ });
  await remaining.getByRole('button', { name: 'Công nhận Xã Minh Quán' }).click();
  const grant = page.getByRole('form', { name: 'Công nhận Xã Minh Quán' });
  await grant.getByRole('button', { name: 'Ghi quyết định công nhận' }).click();
  await expect(grant.getByRole('alert')).toContainText('số, ký hiệu');
  await grant.getByLabel('Số, ký hiệu quyết định').fill('2177/QĐ-UBND');
  if (shots) await page.screenshot({ path: `${shots}/grant.png`, fullPage: true });
  await grant.getByRole('button', { name: 'Ghi quyết định công nhận' }).click();
  await expect(page.getByRole('heading', { name: 'Chưa đạt (141)' })).toBeVisible();

  await page.getByRole('button', { name: 'Thu hồi công nhận của Xã Minh Quán' }).click();
  const withdrawal = page.getByRole('form', { name: 'Thu hồi công nhận của Xã Minh Quán' });
  await withdrawal.getByLabel('Số, ký hiệu quyết định thu hồi').fill('2190/QĐ-UBND');
  await withdrawal.getByLabel('Lý do').fill('ngắn');
  await withdrawal.getByRole('button', { name: 'Ghi quyết định thu hồi' }).click();
  await expect(withdrawal.getByRole('alert')).toContainText('ít nhất 10 ký tự');
  await withdrawal.getByLabel('Lý do').fill('Không còn giữ được tiêu chí môi trường');
  await withdrawal.getByRole('button', { name: 'Ghi quyết định thu hồi' }).click();
  await expect(page.getByRole('heading', { name: 'Chưa đạt (142)' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Xã Minh Quán.*Đã thu hồi.*2190/ })).toBeVisible();
});

test('a commune sees its own standing and is told why it recognises nobody; in English too', async ({
  page,
}) => {
  await signInAs(page, 'xa-04507', '/standards/new_rural_model');
  await settled(page);
  await expect(page.getByRole('button', { name: 'Công nhận' })).toHaveAccessibleDescription(
    /thẩm quyền của Huyện Trấn Yên/,
  );
  await page.getByRole('button', { name: 'EN' }).first().click();
  await expect(page.getByRole('heading', { name: 'Decisions' })).toBeVisible();
  if (shots) await page.screenshot({ path: `${shots}/commune-en.png`, fullPage: true });
});
