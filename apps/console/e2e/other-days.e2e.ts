import { expect } from '@playwright/test';
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

for (const [who, unit] of [
  ['tinh', '15'],
  ['huyen-138', '138'],
  ['xa-04507', '04507'],
] as const) {
  test(`${who} looks at a day before the districts ended on every screen: none fails, none asks for what is not there`, async ({
    page,
  }) => {
    test.slow();
    const failed: string[] = [];
    page.on('response', async (response) => {
      if (!response.url().endsWith('/graphql')) return;
      const { errors } = await response.json().catch(() => ({ errors: undefined }));
      if (errors) failed.push(`${page.url()}: ${JSON.stringify(errors)}`);
    });
    await signInAs(page, who, `/units?d=${before}`);
    for (const path of screens(unit)) {
      // oxlint-disable-next-line no-await-in-loop -- one screen is looked at after another
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}d=${before}`);
      // oxlint-disable-next-line no-await-in-loop -- once all of it has been asked for
      await page.waitForLoadState('networkidle');
      // oxlint-disable-next-line no-await-in-loop -- and told
      await expect(page.locator('[aria-busy=true], .failed')).toHaveCount(0);
    }
    expect(failed).toEqual([]);
  });
}
