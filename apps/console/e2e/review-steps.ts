/** The review that the journey is about: looked at in the browser, computed by the service, printed on its paper. */
import type { Page } from '@playwright/test';
import { ask } from './ask.ts';
import { signInAs } from './people.ts';

export const review = 'Sơ kết công tác phối hợp quý IV năm 2023';

/** Opens one part of the review. */
export async function openReview(page: Page, who: string, tab: string) {
  await signInAs(page, who, '/review-cycles');
  await page.getByRole('link', { name: review }).click();
  await page.getByRole('button', { name: tab, exact: true }).click();
}

/** The official totals of the district, as the table of figures computes them. */
export async function officialTotals(page: Page) {
  const { figureTable } = await ask<{
    figureTable: {
      total: { figures: readonly { indicator: { nameVi: string }; value: string | null }[] };
    };
  }>(
    page,
    `{ figureTable(under: "138", level: COMMUNE, period: "2023-Q4",
         indicators: ["study_sessions", "household_turns", "participant_turns", "weapons_handed_in"]) {
       total { figures { indicator { nameVi } value } } } }`,
  );
  return figureTable.total.figures.map(({ indicator, value }) => [
    indicator.nameVi,
    value?.replaceAll(/\B(?=(\d{3})+$)/g, '.'),
  ]);
}

/** The table of results on the paper: each indicator with its sum. */
export const printedTotals = (rows: readonly (readonly string[])[]) => {
  const heading = rows.findIndex((row) => row[1] === 'Chỉ tiêu' && row[3] === 'Kết quả');
  return rows.slice(heading + 1, heading + 5).map((row) => [row[1], row[3]]);
};
