import { expect, type Page } from '@playwright/test';
import { expectAccessible, screens } from './accessible.ts';
import { test } from './demo.ts';
import { settled, signInAs } from './people.ts';

const reason = 'Phần căn cứ thiếu Kế hoạch phối hợp số 123; đề nghị bổ sung.';

async function openSigningOf(page: Page, unit: string): Promise<void> {
  await page.getByRole('link', { name: 'Ký kết', exact: true }).first().click();
  // The overview, which names the unit too, stands until the list does.
  await expect(page.getByRole('heading', { level: 1, name: 'Ký kết' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: unit }).click();
  await expect(page.getByRole('heading', { name: 'Bước tiếp theo' })).toBeVisible();
}

async function move(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('form.move-form').getByRole('button', { name, exact: true }).click();
  await expect(page.locator('form.move-form')).toBeHidden();
}

test('a commune’s signing goes from planned to signed, is sent back once, and stays', async ({
  page,
}) => {
  await signInAs(page, 'xa-04507');
  await openSigningOf(page, 'Xã Đào Thịnh');
  await move(page, 'Bắt đầu soạn');
  await expect(page.getByText('Từ “Dự kiến” sang “Đang soạn”')).toBeVisible();
  await move(page, 'Trình duyệt');
  await expect(page.getByText('Chờ duyệt').first()).toBeVisible();

  await signInAs(page, 'huyen-138');
  await openSigningOf(page, 'Xã Đào Thịnh');
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  const form = page.locator('form.move-form');
  await form.getByLabel('Lý do trả lại').fill('Thiếu');
  await form.getByRole('button', { name: 'Trả lại' }).click();
  await expect(form.getByRole('alert')).toContainText('ít nhất 10 ký tự');
  await form.getByLabel('Lý do trả lại').fill(reason);
  await form.getByRole('button', { name: 'Trả lại' }).click();
  await expect(form).toBeHidden();

  await signInAs(page, 'xa-04507');
  await openSigningOf(page, 'Xã Đào Thịnh');
  await expect(page.getByText(`“${reason}”`)).toBeVisible();
  await page.getByRole('link', { name: 'Sửa nội dung' }).click();
  await page.getByLabel('Căn cứ').fill('Căn cứ Kế hoạch phối hợp số 123 ngày 14/05/2021');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.locator('ins')).toContainText('số 123');
  await move(page, 'Trình duyệt');

  await signInAs(page, 'huyen-138');
  await openSigningOf(page, 'Xã Đào Thịnh');
  await move(page, 'Duyệt');

  await signInAs(page, 'xa-04507');
  await openSigningOf(page, 'Xã Đào Thịnh');
  await page.getByRole('button', { name: 'Ký', exact: true }).click();
  const signing = page.locator('form.move-form');
  await signing.getByLabel('Số, ký hiệu').fill('12/KHPH');
  await signing.getByLabel('Ngày ký').fill('2023-12-16');
  await signing.getByRole('button', { name: 'Ký', exact: true }).click();
  await expect(signing.getByRole('alert')).toContainText('15/12/2023');
  await signing.getByLabel('Ngày ký').fill('2023-12-15');
  await signing.getByRole('button', { name: 'Ký', exact: true }).click();
  await expect(page.getByText('12/KHPH ngày 15/12/2023')).toBeVisible();

  await signInAs(page, 'tinh');
  await page.goto('/signings');
  await page.getByRole('button', { name: 'Đã ký', exact: true }).click();
  await page.getByLabel('Tìm').fill('dao thinh');
  await page.getByLabel('Tìm').press('Enter');
  await expect(page).toHaveURL(/SIGNED/);
  await expect(page.getByRole('row', { name: /Xã Đào Thịnh.*Đã ký.*12\/KHPH/ })).toBeVisible();
});

test('of two who decide at once, the second learns it, keeps the words, and sees what stands now', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'huyen-138');
  await openSigningOf(page, 'Xã Minh Quân');
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  const form = page.locator('form.move-form');
  await form.getByLabel('Lý do trả lại').fill(reason);

  const other = await browser.newPage();
  await signInAs(other, 'huyen-138');
  await openSigningOf(other, 'Xã Minh Quân');
  await move(other, 'Duyệt');
  await other.close();

  await form.getByRole('button', { name: 'Trả lại' }).click();
  await expect(form.getByRole('alert')).toContainText(
    'Điều phối viên huyện Trấn Yên đã thay đổi bản ký kết này lúc',
  );
  await expect(form.getByLabel('Lý do trả lại')).toHaveValue(reason);
  await form.getByRole('button', { name: 'Tải bản mới nhất' }).click();
  await expect(page.locator('.chip', { hasText: 'Chờ ký' })).toBeVisible();
});

test('what is being typed survives a reload, and a window made narrow', async ({ page }) => {
  await signInAs(page, 'tinh', '/signings/create');
  await page.getByLabel('Căn cứ').fill('Chưa gửi');
  await expect(page.getByText('được giữ trên máy này')).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByLabel('Căn cứ')).toHaveValue('Chưa gửi');
  await page.getByLabel('Căn cứ').fill('Chưa gửi, thêm');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByLabel('Căn cứ')).toHaveValue('Chưa gửi, thêm');
  await page.getByRole('button', { name: 'Bỏ nội dung đã nhập' }).click();
});

for (const [screen, size] of screens) {
  test(`a signing’s page meets WCAG 2.2 AA on a ${screen}`, async ({ page }) => {
    await page.setViewportSize(size);
    await signInAs(page, 'huyen-138', '/signings');
    await page.getByRole('link', { name: 'Xã Minh Quán' }).click();
    await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await settled(page);
    await expectAccessible(page);
  });
}
