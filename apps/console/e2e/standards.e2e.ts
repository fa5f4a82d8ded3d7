import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { settled, signInAs } from './people.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const shots = process.env['PHOIHOP_SHOTS'];

async function isAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

for (const [name, width] of [
  ['wide', 1366],
  ['narrow', 390],
] as const) {
  test(`${name}: the standards tell fractions beside what was published, and meet WCAG 2.2 AA`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await signInAs(page, 'tinh', '/standards?d=2022-12-31');
    await settled(page);
    const row = page.getByRole('row', { name: /Xã đạt chuẩn nông thôn mới 99\/150/ }).first();
    await expect(row).toContainText('khớp số tính cùng ngày');
    await isAccessible(page);
    if (shots) await page.screenshot({ path: `${shots}/list-${name}.png`, fullPage: true });
    await row.getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'Chưa đạt (51)' })).toBeVisible();
    await expect(page.getByRole('row', { name: /Huyện Trấn Yên 20\/20/ }).first()).toBeVisible();
    await settled(page);
    await isAccessible(page);
    if (shots) await page.screenshot({ path: `${shots}/show-${name}.png`, fullPage: true });
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
