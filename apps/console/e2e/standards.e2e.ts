import { expect, type Page } from '@playwright/test';
import { expectAccessible, onDeskAndPhone } from './accessible.ts';
import { test } from './demo.ts';
import { settled, signInAs } from './people.ts';

const shots = process.env['PHOIHOP_SHOTS'];

/** Looks through the page for faults at each size, and takes its picture where pictures are asked for. */
const lookAt = (page: Page, name: string) =>
  onDeskAndPhone(page, async (width) => {
    await expectAccessible(page);
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  });

test('the standards tell fractions beside what was published, and meet WCAG 2.2 AA on a desk and on a phone', async ({
  page,
}) => {
  await signInAs(page, 'tinh', '/standards?d=2022-12-31');
  await settled(page);
  const row = page.getByRole('row', { name: /Xã đạt chuẩn nông thôn mới 99\/150/ }).first();
  await expect(row).toContainText('khớp số tính cùng ngày');
  await lookAt(page, 'list');
  await page.getByRole('link', { name: 'Xã đạt chuẩn nông thôn mới', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Chưa đạt (51)' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Huyện Trấn Yên 20\/20/ }).first()).toBeVisible();
  await lookAt(page, 'show');
});

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
