import { expect, type Page } from '@playwright/test';
import { onDeskAndPhone, phone } from './accessible.ts';
import { onDay } from './demo.ts';
import { settled, signInAs } from './people.ts';

const test = onDay('2025-08-01');

/** The number that begins a link of the card that tells what acts left. */
async function countIn(page: Page, what: RegExp): Promise<number> {
  const text = await page.getByRole('link', { name: what }).first().innerText();
  return Number(text.replaceAll('.', '').split(' ')[0]);
}

test('what awaits renewal and reassessment is told on the overview, at the unit and beside the standards, on a desk and on a phone', async ({
  page,
}) => {
  // Four pages over the whole province, each looked through for faults.
  test.slow();
  await page.setViewportSize(phone);
  await signInAs(page, 'tinh', '/');
  // The first that is asked of a service which has just begun.
  await expect(page.getByRole('heading', { name: 'Chờ xử lý sau sắp xếp' })).toBeVisible({
    timeout: 30_000,
  });
  await onDeskAndPhone(page);
  await page.goto('/units/04252/show?tab=line');
  await expect(page.getByText('6 bản ký kết của các đơn vị cũ')).toBeVisible();
  await expect(page.getByText('4 công nhận của các đơn vị cũ')).toBeVisible();
  await onDeskAndPhone(page);
  await page.goto('/standards');
  await settled(page);
  await expect(page.getByText('5 đơn vị chờ đánh giá lại')).toBeVisible();
  await onDeskAndPhone(page);
  await page.goto('/inbox');
  await expect(page.getByRole('link', { name: /^231 công nhận của các đơn vị cũ/ })).toBeVisible();
  await onDeskAndPhone(page);
});

test('the province judges a new ward anew: what its predecessors held waits no longer', async ({
  page,
}) => {
  await signInAs(page, 'tinh', '/');
  const before = await countIn(page, /công nhận của các đơn vị cũ/);
  await page.goto('/standards/civilised_urban');
  await settled(page);
  const line = page.getByRole('listitem').filter({ hasText: 'Phường Yên Bái' }).first();
  await expect(line.getByText('Chờ đánh giá lại')).toBeVisible();
  await expect(line.getByText(/đơn vị cũ đã đạt: Phường/)).toBeVisible();
  await page.getByRole('button', { name: 'Công nhận Phường Yên Bái' }).click();
  const grant = page.getByRole('form', { name: 'Công nhận Phường Yên Bái' });
  await grant.getByLabel('Số, ký hiệu quyết định').fill('15/QĐ-UBND');
  await grant.getByRole('button', { name: 'Ghi quyết định công nhận' }).click();
  await expect(page.getByText('Đã ghi quyết định công nhận Phường Yên Bái.')).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'đơn vị cũ đã đạt: Phường Yên Ninh' }),
  ).toHaveCount(0);
  await page.goto('/');
  await expect
    .poll(() => countIn(page, /công nhận của các đơn vị cũ/), { timeout: 30_000 })
    .toBe(before - 4);
});

test('what is found not to be met is withdrawn, with its reason, from the day it is found', async ({
  page,
}) => {
  await signInAs(page, 'tinh', '/standards/security_criterion');
  await settled(page);
  await page.getByLabel('Tình trạng').selectOption({ label: 'Chờ đánh giá lại' });
  const [first] = await page.getByRole('button', { name: /^Không công nhận lại Xã/ }).all();
  await first?.click();
  const form = page.getByRole('form', { name: /^Không công nhận lại Xã/ });
  await form.getByLabel('Số, ký hiệu quyết định thu hồi').fill('16/QĐ-UBND');
  await form.getByLabel('Lý do').fill('Đơn vị mới chưa đạt tiêu chí');
  await form.getByRole('button', { name: 'Ghi quyết định thu hồi' }).click();
  await expect(page.getByText(/^Đã ghi quyết định thu hồi/)).toBeVisible();
});
