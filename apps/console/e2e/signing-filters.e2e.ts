import { expect, type Page } from '@playwright/test';
import { expectAccessible, screens } from './accessible.ts';
import { test } from './demo.ts';
import { settled, signInAs } from './people.ts';

const main = (page: Page) => page.getByRole('main');
/** The number of signings that the table tells of. */
async function listed(page: Page): Promise<string> {
  const caption = main(page).getByText(/^[\d.]+ bản ký kết$/);
  await expect(caption).toBeVisible();
  return (await caption.textContent())?.split(' ')[0] ?? '';
}

test('a filter is saved, opened by a colleague through its address, changed, and put back', async ({
  page,
}) => {
  await signInAs(page, 'tinh', '/signings');
  await settled(page);
  await page.getByRole('button', { name: 'Chờ duyệt', exact: true }).click();
  await page.getByLabel('Huyện, thị, thành phố').selectOption({ label: 'Huyện Trấn Yên' });
  await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
  const menu = page.getByRole('dialog', { name: 'Bộ lọc đã lưu' });
  await menu.getByLabel('Lưu bộ lọc đang xem với tên').fill('Chờ duyệt, Trấn Yên');
  await expectAccessible(page);
  await menu.getByRole('button', { name: 'Lưu bộ lọc', exact: true }).click();
  await expect(main(page).getByText('Đang xem theo bộ lọc Chờ duyệt, Trấn Yên')).toBeVisible();
  const id = new URL(page.url()).searchParams.get('saved') ?? '';
  expect(id).not.toBe('');

  // The district sees through the same conditions what is its own to see.
  await signInAs(page, 'huyen-138', `/signings?saved=${encodeURIComponent(id)}`);
  await expect(main(page).getByText('bộ lọc của người khác')).toBeVisible();
  await expect(page.getByRole('row', { name: /Xã Minh Quán.*Chờ duyệt/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Chờ duyệt', pressed: true })).toBeVisible();
  await page.getByRole('button', { name: 'Đã ký', exact: true }).click();
  await expect(main(page).getByText('đã thay đổi')).toBeVisible();
  await expect(main(page).getByRole('button', { name: 'Lưu lại' })).toHaveCount(0);
  await main(page).getByRole('button', { name: 'Về như đã lưu' }).click();
  await expect(main(page).getByText('đã thay đổi')).toHaveCount(0);

  await signInAs(page, 'tinh', `/signings?saved=${encodeURIComponent(id)}`);
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await main(page).getByRole('button', { name: 'Lưu lại' }).click();
  await expect(main(page).getByText('đã thay đổi')).toHaveCount(0);
  await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
  await menu.getByRole('button', { name: /^Xóa bộ lọc “/ }).click();
  await menu.getByRole('button', { name: 'Xóa bộ lọc', exact: true }).click();
  await expect(menu.getByText('Chưa lưu bộ lọc nào.')).toBeVisible();
  await page.goto(`/signings?saved=${encodeURIComponent(id)}`);
  await expect(main(page).getByText('Bộ lọc này không còn')).toBeVisible();
});

test('the counts of the board are those of the list', async ({ page }) => {
  const narrowed = encodeURIComponent('{"under":"138"}');
  await signInAs(page, 'tinh', `/signings?view=board&filter=${narrowed}`);
  for (const state of ['Dự kiến', 'Chờ duyệt', 'Chờ ký', 'Đã ký']) {
    const column = page.getByRole('region', { name: new RegExp(`^${state} `) });
    const count = await column.locator('.board-count').textContent();
    await column.getByRole('button', { name: /^Xem tất cả/ }).click();
    await expect(page).not.toHaveURL(/view=board/);
    expect(await listed(page)).toBe(count);
    await page.goBack();
    await expect(page.getByRole('region', { name: 'Ký kết theo trạng thái' })).toBeVisible();
  }
});

test('the board is walked by arrows, and Enter opens a signing that leads on to the next', async ({
  page,
}) => {
  await signInAs(page, 'huyen-138', '/signings?view=board');
  const submitted = page.getByRole('region', { name: /^Chờ duyệt / });
  await submitted.getByRole('link').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(submitted.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bước tiếp theo' })).toBeVisible();
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title ?? '');
});

test('a form with something unsent asks before it is left, by a link as by going back', async ({
  page,
}) => {
  await signInAs(page, 'tinh', '/signings');
  await page.getByRole('link', { name: 'Lập bản ký kết' }).click();
  await page.getByLabel('Căn cứ').fill('Chưa gửi');
  const question = page.getByRole('dialog', { name: 'Còn 1 ô chưa gửi.' });

  await page.goBack();
  await expect(question).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Căn cứ')).toHaveValue('Chưa gửi');

  await page.getByRole('link', { name: 'Chương trình' }).click();
  await question.getByRole('button', { name: 'Rời đi, giữ nháp' }).click();
  await expect(page).toHaveURL(/\/programmes/);
  await page.goto('/signings/create');
  await expect(page.getByLabel('Căn cứ')).toHaveValue('Chưa gửi');
  await page.getByRole('button', { name: 'Bỏ nội dung đã nhập' }).click();
  await expect(page).toHaveURL(/\/signings/);
});

test('rows are walked and chosen by keys, and the keys are told', async ({ page }) => {
  await signInAs(page, 'tinh', '/signings');
  await settled(page);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(main(page).getByText('Đã chọn 2')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByLabel('Tìm', { exact: true })).toBeFocused();
});

for (const [screen, size] of screens) {
  test(`the board meets WCAG 2.2 AA on a ${screen}, with what is over too`, async ({ page }) => {
    await page.setViewportSize(size);
    await signInAs(page, 'tinh', '/signings?view=board');
    await expect(page.getByRole('region', { name: 'Ký kết theo trạng thái' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Xem các bản đã kết thúc' }).click();
    await expect(page.getByRole('region', { name: /^Đã hủy / })).toBeVisible();
    await expectAccessible(page);
  });
}
