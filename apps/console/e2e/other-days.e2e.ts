import { expect, type Page, type Response } from '@playwright/test';
import { ask } from './ask.ts';
import { onDay } from './demo.ts';
import { signInAs } from './people.ts';

const test = onDay('2025-08-01');
const before = '2023-12-15';

const screens = (unit: string) => [
  '/',
  '/programmes/09%2FCTr-BCA-MTTW/show',
  '/signings',
  '/coverage',
  '/review-cycles',
  '/reports',
  '/tasks',
  '/figure-sheets',
  '/figure-sheets/grid?period=2023-Q3',
  '/figures?period=2022',
  '/standards',
  '/standards/new_rural',
  '/units',
  `/units/${unit}/show`,
];

/** Tells what was wrong with the answers of the service since it was asked last. */
function watchFaults(page: Page): () => Promise<readonly string[]> {
  const answers: Promise<string | null>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/graphql')) answers.push(faultOf(response));
  });
  return async () => (await Promise.all(answers.splice(0))).filter((fault) => fault !== null);
}

/** What is wrong with an answer; null where nothing is. */
async function faultOf(response: Response): Promise<string | null> {
  if (!response.ok()) return `${response.status()}`;
  // What a screen that is left had asked for is gone with it.
  const { errors } = await response.json().catch(() => ({ errors: null }));
  return errors ? JSON.stringify(errors) : null;
}

for (const [who, unit] of [
  ['tinh', '15'],
  ['huyen-138', '138'],
  ['xa-04507', '04507'],
] as const) {
  test(`${who} looks at a day before the districts ended on every screen: none fails, none asks for what is not there`, async ({
    page,
  }) => {
    test.slow();
    const faults = watchFaults(page);
    await signInAs(page, who, `/units?d=${before}`);
    for (const path of screens(unit)) {
      // oxlint-disable-next-line no-await-in-loop -- one screen is looked at after another
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}d=${before}`);
      // oxlint-disable-next-line no-await-in-loop -- once all of it has been asked for
      await page.waitForLoadState('networkidle');
      // oxlint-disable-next-line no-await-in-loop -- and told
      await expect(page.locator('[aria-busy=true], .failed')).toHaveCount(0);
      // oxlint-disable-next-line no-await-in-loop -- before the next screen takes the answers away
      expect(await faults(), path).toEqual([]);
    }
  });
}

test('the report of a district that has ended tells today who below it is missing', async ({
  page,
}) => {
  await signInAs(page, 'tinh', '/reports');
  const { reports } = await ask<{ reports: { nodes: readonly { id: string }[] } }>(
    page,
    `{ reports(under: "138", level: [DISTRICT], cycleState: [OPEN], asOf: "${before}") { nodes { id } } }`,
  );
  const faults = watchFaults(page);
  await page.goto(`/reports/${encodeURIComponent(reports.nodes[0]?.id ?? '')}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Huyện Trấn Yên');
  await expect(page.locator('.missing-below')).toBeVisible();
  expect(await faults()).toEqual([]);
});
