import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './demo.ts';
import { settled, signInAs } from './people.ts';

const programme = '/programmes/09%2FCTr-BCA-MTTW/show';
const main = (page: Page) => page.getByRole('main');

async function ask(page: Page, query: string, variables: object = {}): Promise<unknown> {
  const answer = await page.request.post('/graphql', {
    data: { query, variables },
    headers: { 'apollo-require-preflight': 'true' },
  });
  return answer.json();
}

test('all units of a district that have none are planned for: seen before, watched, and told after', async ({
  page,
}) => {
  await signInAs(page, 'tinh', `${programme}?u=139`);
  await settled(page);
  await page.getByRole('button', { name: 'Lập dự kiến cho các đơn vị' }).click();
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('heading', { name: 'Lập dự kiến hàng loạt' })).toBeVisible();
  await expect(main(page).getByText('1 đơn vị sẽ được thực hiện, 11 bỏ qua.')).toBeVisible();
  await expect(main(page).getByText('Làng Nhì')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Thực hiện 1' }).click();
  await expect(main(page).getByText('Đã xong 1, bỏ qua 11, còn 0.')).toBeVisible();
  await expect(main(page).getByRole('heading', { name: 'Đã xong' })).toBeVisible();
  await expectAccessible(page);
});

test('what is late and what has to be done next is told by who has to do it', async ({ page }) => {
  await signInAs(page, 'tinh', programme);
  await settled(page);
  const reminders = main(page).getByRole('region', { name: /Đôn đốc/ });
  const vanYen = reminders.locator('details', { hasText: 'Huyện Văn Yên' });
  await vanYen.locator('summary').click();
  await expect(vanYen.getByText(/quá 15 ngày/).first()).toBeVisible();
  await expectAccessible(page);
});

test('a scan is attached, a broken one refused in words, and the paper written', async ({
  page,
}) => {
  await signInAs(page, 'xa-04510', '/signings');
  await settled(page);
  await main(page).getByRole('link', { name: 'Xã Việt Thành' }).first().click();
  await expect(main(page).getByText(/Đã ký nhưng chưa có bản quét/)).toBeVisible();
  const chooser = page.locator('input[type=file]');
  const broken = { name: 'hong.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  await chooser.setInputFiles(broken);
  await expect(main(page).getByRole('alert')).toBeVisible();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await chooser.setInputFiles({ name: 'ban-quet.png', mimeType: 'image/png', buffer: png });
  await expect(main(page).getByRole('link', { name: 'ban-quet.png' })).toBeVisible();
  await expect(main(page).getByText(/chưa có bản quét/)).toBeHidden();
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Biên bản ký kết (.docx)' }).click(),
  ]);
  expect(paper.suggestedFilename()).toMatch(/biên bản.*\.docx$/);
  await expectAccessible(page);
});

test('what was signed here is sealed, and a stranger tells unchanged from changed', async ({
  page,
}) => {
  await signInAs(page, 'xa-04327', '/signings');
  const found = (await ask(page, '{ unit(code: "04327") { latestSigning { id version } } }')) as {
    data: { unit: { latestSigning: { id: string; version: number } } };
  };
  const { id, version } = found.data.unit.latestSigning;
  await ask(
    page,
    `mutation ($input: MoveSigningInput!) { moveSigning(input: $input) { __typename } }`,
    { input: { id, version, move: 'SIGN', number: '77/KHPH', signedOn: '2023-12-15' } },
  );
  await page.goto(`/signings/${encodeURIComponent(id)}/show`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải tệp niêm phong' }).click(),
  ]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array));
  const seal = Buffer.concat(parts);

  await page.context().clearCookies();
  await page.goto('/verify');
  await expect(page.getByText(/Khóa công khai của hệ thống/)).toBeVisible();
  const file = (buffer: Buffer) => ({
    name: 'niem-phong.json',
    mimeType: 'application/json',
    buffer,
  });
  await page.getByLabel('Chọn tệp').setInputFiles(file(seal));
  await expect(page.getByText('Không thay đổi')).toBeVisible();
  await expect(page.getByText(/Số 77\/KHPH/)).toBeVisible();
  await expectAccessible(page);
  const altered = Buffer.from(seal.toString('utf8').replace('77/KHPH', '78/KHPH'));
  await page.getByLabel('Chọn tệp').setInputFiles(file(altered));
  await expect(page.getByText('Đã bị thay đổi')).toBeVisible();
});
