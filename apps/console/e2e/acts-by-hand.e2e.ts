/** Each sort of change, drawn up by hand and tried: on a map of its own, on which later acts are taken back first. */
import { expect, type Locator, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { expectAccessible } from './accessible.ts';
import { ask } from './ask.ts';
import { onDay } from './demo.ts';
import { signInAs } from './people.ts';

const test = onDay('2023-12-15');
const effectiveOn = '2024-03-01';

interface Acts {
  readonly reorganisations: {
    readonly nodes: readonly { readonly id: string; readonly version: number }[];
  };
}

/** The map as it was in 2023: what changed it later would stand against an act of 2024. */
async function takeLaterActsBack(page: Page): Promise<void> {
  const { reorganisations } = await ask<Acts>(
    page,
    '{ reorganisations(state: [APPLIED]) { nodes { id version } } }',
  );
  for (const { id, version } of reorganisations.nodes) {
    // oxlint-disable-next-line no-await-in-loop -- the later one first
    await ask(
      page,
      'mutation($input: ReorganisationReasonInput!) { revertReorganisation(input: $input) { __typename } }',
      { input: { id, version, reason: 'Soạn thử trên bản đồ năm 2023.' } },
    );
  }
}

/** Begins a draft: its head, and a first change of the sort. */
async function begin(page: Page, number: string, sort?: string): Promise<void> {
  await page.goto('/reorganisations/create');
  await page.getByLabel('Số, ký hiệu').fill(number);
  await page.getByLabel('Trích yếu').fill('Soạn bằng tay');
  await page.getByLabel('Ngày hiệu lực', { exact: true }).fill(effectiveOn);
  await page.getByLabel('Nguồn', { exact: true }).fill('Dự thảo để tập huấn');
  if (sort === undefined) return;
  await page.getByLabel('Loại thay đổi').selectOption({ label: sort });
  await page.getByRole('button', { name: 'Thêm thay đổi' }).click();
}

/** Names a unit where one is asked for. */
async function pick(within: Page | Locator, label: string, code: string): Promise<void> {
  const name = within.getByLabel(label, { exact: true });
  await name.fill(code);
  await name.press('Enter');
  await expect(within.locator('.picked-units').filter({ hasText: code })).toBeVisible();
}

/** Says what a change makes. */
async function make(part: Locator, kind: string, name: string, code: string): Promise<void> {
  await part.getByLabel('Loại', { exact: true }).selectOption({ label: kind });
  await part.getByLabel('Tên, không kèm loại').fill(name);
  await part.getByLabel('Mã', { exact: true }).fill(code);
}

/** Keeps the draft, reads it back as it was kept, and tries it. */
async function tryOut(page: Page, number: string): Promise<Locator> {
  await expectAccessible(page, 'main');
  const isNew = page.url().includes('/create');
  await page.getByRole('button', { name: 'Lưu' }).click();
  // A new draft is led on to its table; from there it is gone back to.
  if (isNew) await page.locator('.crumb').getByRole('link', { name: number }).click();
  await page.getByRole('button', { name: 'Chạy thử, áp dụng' }).click();
  const tried = page.getByRole('region', { name: 'Kết quả chạy thử' });
  await expect(tried.locator('.touched-group').first()).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page, 'main');
  return tried;
}

test.beforeEach(async ({ page }) => {
  await signInAs(page, 'quantri', '/me');
  await takeLaterActsBack(page);
});

test('a split, with what part goes where and where that is taken from', async ({ page }) => {
  await begin(page, '1/NQ-TAY', 'Chia');
  await pick(page, 'Đơn vị', '04507');
  const part = (number: number) => page.getByRole('group', { name: `Phần ${number}` });
  await make(part(1), 'Xã', 'Đào Thịnh', '04507');
  await part(1).getByLabel('Tỷ trọng').fill('0,4');
  await pick(part(1), 'Trực thuộc', '138');
  await make(part(2), 'Xã', 'Đào Sơn', '04508');
  await part(2).getByLabel('Tỷ trọng').fill('0,6');
  await pick(part(2), 'Trực thuộc', '138');
  await page.getByLabel('Nguồn của tỷ trọng').fill('Đề án, phụ lục 2');
  const tried = await tryOut(page, '1/NQ-TAY');
  await expect(tried.getByText('1 chia thành nhiều đơn vị')).toBeVisible();
  await expect(page.getByText('0,4', { exact: true }).first()).toBeAttached();
});

test('a new name, to which the word for the kind is put by itself', async ({ page }) => {
  await begin(page, '2/NQ-TAY', 'Đổi tên');
  await pick(page, 'Đơn vị', '04507');
  await page.getByLabel('Tên mới, không kèm loại').fill('Đào Sơn');
  await expect(page.getByText('Xã Đào Thịnh (04507) → Xã Đào Sơn')).toBeVisible();
  const tried = await tryOut(page, '2/NQ-TAY');
  await expect(tried.getByText('1 đổi tên')).toBeVisible();
});

test('another kind', async ({ page }) => {
  await begin(page, '3/NQ-TAY', 'Đổi loại');
  await pick(page, 'Đơn vị', '04507');
  await page.getByLabel('Loại', { exact: true }).selectOption({ label: 'Thị trấn' });
  const tried = await tryOut(page, '3/NQ-TAY');
  await expect(tried.getByText('1 đổi loại')).toBeVisible();
});

test('a whole district that comes under a province that the act makes, with its communes', async ({
  page,
}) => {
  const districts = ['132', '133', '135', '136', '137', '139', '140', '141'];
  const into = { key: 'lao-cai', code: '10', kind: 'TINH', name: 'Lào Cai', communesTotal: 325 };
  const { draftReorganisation } = await ask<{ draftReorganisation: { readonly id: string } }>(
    page,
    'mutation($input: ReorganisationInput!) { draftReorganisation(input: $input) { ... on Reorganisation { id } } }',
    {
      input: {
        number: '4/NQ-TAY',
        title: 'Hợp nhất hai tỉnh',
        source: 'Dự thảo để tập huấn',
        effectiveOn,
        isEffectiveVerified: false,
        access: [],
        changes: [
          {
            merge: {
              from: ['15'],
              unrecorded: 'tỉnh Lào Cai (cũ)',
              into: { ...into, fullName: 'Tỉnh Lào Cai' },
            },
          },
          ...districts.map((unit) => ({ move: { unit, parent: { key: 'lao-cai' } } })),
        ],
      },
    },
  );
  await page.goto(`/reorganisations/${encodeURIComponent(draftReorganisation.id)}/edit`);
  await page.getByLabel('Loại thay đổi').selectOption({ label: 'Chuyển' });
  await page.getByRole('button', { name: 'Thêm thay đổi' }).click();
  await pick(page, 'Đơn vị', '138');
  await page.getByLabel('Trực thuộc đơn vị mới').selectOption({ label: 'Tỉnh Lào Cai' });
  await expect(page.getByText('Huyện Trấn Yên (138) → Tỉnh Lào Cai')).toBeVisible();
  const tried = await tryOut(page, '4/NQ-TAY');
  // Nine districts and their communes go along into what came of the province.
  await expect(tried.getByText('182 đi theo cấp trên')).toBeVisible();
});

test('a unit that nothing came before', async ({ page }) => {
  await begin(page, '5/NQ-TAY', 'Thành lập mới');
  const made = page.getByRole('group', { name: 'Đơn vị mới' });
  await make(made, 'Xã', 'Đào Sơn', '04508');
  await pick(made, 'Trực thuộc', '138');
  const tried = await tryOut(page, '5/NQ-TAY');
  await expect(tried.getByText('1 thành lập')).toBeVisible();
  await expect(tried.getByText(/nay bao gồm cả Xã Đào Sơn/).first()).toBeVisible();
});

test('a unit that ends, and nothing comes of it', async ({ page }) => {
  await begin(page, '6/NQ-TAY', 'Kết thúc hoạt động');
  await pick(page, 'Đơn vị', '04507');
  const tried = await tryOut(page, '6/NQ-TAY');
  await expect(tried.getByText('1 kết thúc, không có đơn vị kế tiếp')).toBeVisible();
});

test('a merger, and who follows to what came of it', async ({ page }) => {
  await begin(page, '7/NQ-TAY', 'Nhập');
  await pick(page, 'Thêm đơn vị được nhập', '04507');
  await pick(page, 'Thêm đơn vị được nhập', '04510');
  const made = page.getByRole('group', { name: 'Đơn vị mới' });
  await make(made, 'Xã', 'Thành Thịnh', '04510');
  await pick(made, 'Trực thuộc', '138');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sửa bản soạn');
  await page.getByLabel(/Xã Đào Thịnh → Xã Thành Thịnh/).selectOption({ label: 'Báo cáo viên' });
  const tried = await tryOut(page, '7/NQ-TAY');
  await expect(tried.getByText('2 nhập vào đơn vị mới')).toBeVisible();
  await expect(tried.getByText(/được cấp quyền Báo cáo viên tại Xã Thành Thịnh/)).toBeVisible();
});

test('a table of a workbook, as it was filled in', async ({ page }) => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Sắp xếp');
  sheet.addRow(['Mã cũ', 'Mã mới', 'Tên mới', 'Loại mới', 'Mã cấp trên']);
  sheet.addRow(['04507', '04510', 'Thành Thịnh', 'Xã', '138']);
  sheet.addRow(['04510', '04510', 'Thành Thịnh', 'Xã', '138']);
  sheet.addRow(['04513', '', '', '', '']);
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());

  await begin(page, '8/NQ-TAY');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sửa bản soạn');
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page
    .getByLabel('Chọn tệp .xlsx, .csv')
    .setInputFiles({ name: 'sap-xep.xlsx', mimeType, buffer });
  await expect(page.getByText('Đã lấy 2 thay đổi từ bảng.')).toBeVisible();
  await expect(page.getByText('Các thay đổi (2)')).toBeVisible();
  await expectAccessible(page, 'main');
  await page.getByRole('link', { name: '8/NQ-TAY' }).click();
  await page.getByRole('button', { name: 'Chạy thử, áp dụng' }).click();
  const tried = page.getByRole('region', { name: 'Kết quả chạy thử' });
  await expect(tried.getByText('2 nhập vào đơn vị mới')).toBeVisible({ timeout: 30_000 });
  await expect(tried.getByText('1 kết thúc, không có đơn vị kế tiếp')).toBeVisible();
  await expectAccessible(page, 'main');
});
