import { expect, type Page } from '@playwright/test';
import { expectAccessible, onDeskAndPhone, phone } from './accessible.ts';
import { test } from './demo.ts';
import { settled, signInAs } from './people.ts';

const shots = process.env['PHOIHOP_SHOTS'];
const underWay = 'Sơ kết công tác phối hợp quý III năm 2023';

async function shoot(page: Page, name: string) {
  const size = page.viewportSize();
  if (!shots || size === null) return;
  // What scrolls within the frame is shown whole.
  const height = await page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 0);
  await page.setViewportSize({ ...size, height: Math.max(size.height, height + 160) });
  await page.screenshot({ path: `${shots}/${name}.png` });
  await page.setViewportSize(size);
}

/** Looks through the page for faults at each size, and takes its picture where pictures are asked for. */
const lookAt = (page: Page, name: string) =>
  onDeskAndPhone(page, async (width) => {
    await shoot(page, `${width}${name}`);
    await expectAccessible(page);
  });

async function openReview(page: Page, who: string, search = '') {
  await signInAs(page, who, `/review-cycles${search}`);
  await page.getByRole('link', { name: underWay }).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(underWay) })).toBeVisible();
}

test('the board tells who is where and who is late by name, and is gone through with the arrows', async ({
  page,
}) => {
  await openReview(page, 'tinh');
  await settled(page);
  await expect(page.getByRole('rowheader', { name: /Huyện Trạm Tấu/ })).toBeVisible();
  const missing = page.getByRole('button', { name: /thiếu \d+$/ });
  await missing.click();
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText(
    /Muộn \d+ ngày/,
  );
  await page.keyboard.press('Escape');

  const tiles = page.locator('button.unit-tile');
  await tiles.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(tiles.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(tiles.nth(1)).not.toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('link', { name: 'Mở báo cáo' })).toBeVisible();
  await shoot(page, 'board-tile');
});

test('a district sees its part alone, and its reports are narrowed by their deadlines', async ({
  page,
}) => {
  await openReview(page, 'tinh', '?u=138');
  await expect(page.getByText(/^Chỉ Huyện/)).toBeVisible();
  await page.getByRole('button', { name: 'Báo cáo', exact: true }).click();
  await page.getByLabel(/^Cấp/).selectOption('DISTRICT');
  await expect(page.getByRole('main').getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Xem cả đợt' }).click();
  await expect(page.getByRole('main').getByRole('row')).toHaveCount(10);
});

test('a review is planned, looked at before it is opened, opened with an exemption, and called off', async ({
  page,
}) => {
  await signInAs(page, 'tinh', '/review-cycles');
  await page.getByRole('link', { name: 'Lập đợt báo cáo' }).click();
  await page.getByLabel('Mẫu báo cáo').selectOption({ label: 'Báo cáo sơ kết quý' });
  await page.getByRole('radio', { name: /^Giao ban/ }).check();
  await page.getByLabel('Tên đợt').fill('Giao ban quý IV năm 2023');
  await page.getByLabel('Độ dài kỳ').selectOption('QUARTER');
  await page.getByLabel('Kỳ', { exact: true }).selectOption('2023-Q4');
  await expect(page.getByText('từ 01/10/2023 đến hết 31/12/2023')).toBeVisible();
  await shoot(page, 'plan');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Dự kiến').first()).toBeVisible();
  await shoot(page, 'planned');

  await page.getByRole('link', { name: 'Sửa' }).click();
  await page.getByLabel('Tên đợt').fill('Giao ban quý IV/2023');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: /Giao ban quý IV\/2023/ }),
  ).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: 'Mở đợt…' }).first().click();
  const open = page.getByRole('button', { name: /^Mở đợt, yêu cầu/ });
  await expect(open).toHaveText('Mở đợt, yêu cầu 183 đơn vị báo cáo');
  await page.getByRole('button', { name: 'Miễn một đơn vị…' }).click();
  await page.getByLabel('Tìm đơn vị, không cần gõ dấu').fill('ta xi lang');
  await page.getByRole('button', { name: /Tà Xi Láng/ }).click();
  await page.getByLabel(/^Lý do miễn/).fill('Xã bị chia cắt do mưa lũ.');
  await expect(open).toHaveText('Mở đợt, yêu cầu 182 đơn vị báo cáo');
  await lookAt(page, '-opening');
  await page.setViewportSize({ width: 1366, height: 768 });
  await open.click();
  await expect(page.getByText('0/172').first()).toBeVisible();

  await page.getByRole('button', { name: 'Thông tin đợt' }).click();
  await page.getByRole('button', { name: 'Hủy đợt' }).click();
  await page.getByLabel('Lý do hủy').fill('Chuyển sang họp trực tuyến.');
  await page.getByRole('button', { name: 'Hủy đợt' }).click();
  await expect(page.getByText('Đã hủy', { exact: true }).first()).toBeVisible();
});

test('an administrator draws up a template and changes it: both versions stand side by side', async ({
  page,
}) => {
  await signInAs(page, 'quantri', '/review-templates');
  await page.getByRole('link', { name: 'Thêm mẫu' }).click();
  await page.getByLabel('Mã', { exact: true }).fill('short_briefing');
  await page.getByLabel('Tên mẫu').fill('Báo cáo giao ban nhanh');
  await page.getByLabel('Tên tiếng Anh').fill('Short briefing');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Thêm ít nhất một mục.')).toBeVisible();
  await page.getByRole('button', { name: 'Thêm mục vào phần II', exact: true }).click();
  await page.getByLabel('Đề mục', { exact: true }).fill('Kết quả chính');
  await page.getByLabel('Đề mục tiếng Anh').fill('Main results');
  await page.getByLabel('Cấp xã nộp sau').fill('5');
  await page.getByLabel('Cấp huyện nộp sau').fill('8');
  await page.getByLabel('Tỉnh nộp sau').fill('10');
  await shoot(page, 'template-form');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('heading', { name: /Báo cáo giao ban nhanh/ })).toBeVisible();

  await page.getByRole('link', { name: 'Sửa' }).click();
  await page.getByLabel('Cấp xã nộp sau').fill('6');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('columnheader', { name: /Bản 2/ })).toBeVisible();
  await shoot(page, 'template');
});

test('the overview tells how far the open review has got, in English too', async ({ page }) => {
  await signInAs(page, 'tinh');
  await expect(page.getByRole('link', { name: `Theo dõi: ${underWay}` })).toBeVisible();
  await shoot(page, 'dashboard');
  await page.getByRole('button', { name: 'EN' }).first().click();
  await page.getByRole('link', { name: `Follow: ${underWay}` }).click();
  await expect(page.getByText('First submitted on time')).toBeVisible();
  await settled(page);
  await shoot(page, 'board-en');
});

for (const path of [
  '/review-cycles',
  '/review-cycles/create',
  '/review-templates',
  '/review-templates/final_year/show',
  '/review-templates/final_year',
  '/review-templates/create',
]) {
  test(`${path} meets WCAG 2.2 AA on a desk and on a phone`, async ({ page }) => {
    await page.setViewportSize(phone);
    await signInAs(page, path.startsWith('/review-cycles') ? 'tinh' : 'quantri', path);
    await lookAt(page, path.replaceAll('/', '-'));
  });
}

for (const tab of ['board', 'reports', 'publication', 'conferences', 'tasks', 'about']) {
  test(`the part ${tab} of a review meets WCAG 2.2 AA on a desk and on a phone`, async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await openReview(page, 'tinh');
    await page.goto(`${page.url()}?tab=${tab}`);
    await lookAt(page, `-${tab}`);
  });
}

test('the overview meets WCAG 2.2 AA on a desk and on a phone', async ({ page }) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'tinh', '/');
  await expect(page.getByRole('link', { name: /^Theo dõi/ })).toBeVisible();
  await lookAt(page, '-overview');
});
