/** What people do with a report of a review, at its page. */
import { expect, type Page } from '@playwright/test';
import { ask } from './ask.ts';
import { signInAs } from './people.ts';

/** Opens the report of a unit in a review, named by its title. */
export async function openReport(page: Page, who: string, review: string, unit: string) {
  await signInAs(page, who);
  const { reviewCycles } = await ask<{
    reviewCycles: { nodes: readonly { id: string; title: string }[] };
  }>(page, '{ reviewCycles(first: 50) { nodes { id title } } }');
  const cycle = reviewCycles.nodes.find(({ title }) => title === review)?.id;
  const { reports } = await ask<{ reports: { nodes: readonly { id: string }[] } }>(
    page,
    'query ($cycle: ID!, $unit: String!) { reports(cycle: $cycle, unit: $unit) { nodes { id } } }',
    { cycle, unit },
  );
  await page.goto(`/reports/${encodeURIComponent(reports.nodes[0]?.id ?? '')}`);
  await expect(page.getByRole('heading', { level: 1, name: /Báo cáo của/ })).toBeVisible();
}

/** Types figures from the top down, as in a spreadsheet. */
export async function typeFigures(page: Page, figures: readonly string[]) {
  await page.getByRole('grid').locator('td.entry-cell').first().click();
  for (const figure of figures) {
    // oxlint-disable-next-line no-await-in-loop -- keys are pressed one after another
    await page.keyboard.type(figure);
    // oxlint-disable-next-line no-await-in-loop -- and Enter goes down
    await page.keyboard.press('Enter');
  }
}

/** Corrects the figure of one indicator. */
export async function typeFigure(page: Page, indicator: RegExp, figure: string) {
  const row = page.getByRole('grid').getByRole('row').filter({ hasText: indicator });
  await row.locator('td.entry-cell').click();
  await page.keyboard.type(figure);
  await page.keyboard.press('Enter');
}

/** Writes each required section; what was typed is sent by itself once typing rests. */
export async function writeSections(page: Page, text: string) {
  for (const title of [
    'Công tác lãnh đạo, chỉ đạo, tổ chức thực hiện',
    'Kết quả phối hợp thực hiện các nội dung của chương trình',
    'Hạn chế, khó khăn và nguyên nhân',
    'Phương hướng, nhiệm vụ thời gian tới',
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one is written after another
    await page.getByRole('textbox', { name: title }).fill(`${title}: ${text}`);
  }
}

/** Waits until all that was typed has been sent. */
export async function allSent(page: Page) {
  await expect(page.getByText('Mọi nội dung đã gửi')).toBeVisible({ timeout: 20_000 });
}

/** Makes a move that asks for nothing further than to be confirmed, and waits for the state it leads to. */
export async function move(page: Page, name: string, state: string) {
  const moves = page.getByRole('complementary', { name: 'Xử lý báo cáo' });
  await moves.getByRole('button', { name }).click();
  await confirm(page, name, state);
}

/** Confirms the move that is being made. */
export async function confirm(page: Page, name: string, state: string) {
  const moves = page.getByRole('complementary', { name: 'Xử lý báo cáo' });
  await moves.locator('form').getByRole('button', { name }).click();
  await expect(page.locator('.page-actions .chip')).toHaveText(state);
}
